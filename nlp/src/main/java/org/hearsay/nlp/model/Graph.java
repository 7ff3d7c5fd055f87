package org.hearsay.nlp.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One graph of the model, ready to run. Safe for use by several threads, which share the weights
 * and nothing else.
 *
 * <p>Each call is computed by the thread that makes it: articles are read side by side already, and
 * sums that are added up by several threads come in an order of their own.
 */
final class Graph {

    private final OrtEnvironment environment;
    private final OrtSession session;

    Graph(byte[] onnx) {
        try {
            this.environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            environment.setTelemetry(false);
            this.session = session(environment, onnx);
        } catch (OrtException e) {
            throw new IllegalStateException("The reading model could not be loaded", e);
        }
    }

    private static OrtSession session(OrtEnvironment environment, byte[] onnx) throws OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setDeterministicCompute(true);
            // Every window has another size; a plan kept for each would never be used again.
            options.setMemoryPatternOptimization(false);
            return environment.createSession(onnx, options);
        }
    }

    /** What goes into a graph: whole numbers, or the scores of an earlier graph. */
    sealed interface Input permits Numbers, Scores {}

    /** What the graph makes of these, by the names of its outputs. */
    Map<String, Scores> run(Map<String, Input> inputs) {
        List<OnnxTensor> tensors = new ArrayList<>();
        try {
            Map<String, OnnxTensor> named = new LinkedHashMap<>();
            for (Map.Entry<String, Input> input : inputs.entrySet()) {
                OnnxTensor tensor = tensor(input.getValue());
                tensors.add(tensor);
                named.put(input.getKey(), tensor);
            }
            try (OrtSession.Result result = session.run(named)) {
                return scores(result);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("The reading model could not be run", e);
        } finally {
            tensors.forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Input input) throws OrtException {
        if (input instanceof Numbers numbers) {
            long[] shape = {numbers.rows(), numbers.columns()};
            return OnnxTensor.createTensor(environment, LongBuffer.wrap(numbers.values()), shape);
        }
        Scores scores = (Scores) input;
        long[] shape = {scores.rows(), scores.columns()};
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(scores.values()), shape);
    }

    private static Map<String, Scores> scores(OrtSession.Result result) {
        Map<String, Scores> scores = new LinkedHashMap<>();
        result.forEach(output -> scores.put(output.getKey(), scores(output.getValue())));
        return scores;
    }

    private static Scores scores(OnnxValue value) {
        OnnxTensor tensor = (OnnxTensor) value;
        long[] shape = tensor.getInfo().getShape();
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return new Scores((int) shape[shape.length - 1], values);
    }
}
