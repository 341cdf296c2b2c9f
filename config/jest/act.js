// @tarojs/test-utils-react 0.1.1 takes `act` from react-dom, where React 18.3 keeps it as a deprecated alias that warns
// at its first use. Handing it React's own, which is the same function, leaves no warning to hide.
exports.act = require('react').act
