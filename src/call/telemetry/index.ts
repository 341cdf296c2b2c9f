// What an app may measure of its calls. In a chunk of its own: who does not import it does not carry it.
export { followTelemetry, type CallTelemetry } from './followTelemetry'
