package fluxion.samples.gradbench.harness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * Random inputs as the evals make them.
 *
 * <p>Source: GradBench's generators, with other random numbers. Shapes: those of each eval.
 */
public final class Inputs {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The bits of a character. */
  private static final int BITS = 14;

  private final Random random = new Random(31337);

  /** Points in {@code d} dimensions and a mixture of {@code k} components. */
  public ObjectNode gmm(int d, int k, int n) {
    ObjectNode input = JSON.objectNode().put("d", d).put("k", k).put("n", n);
    input.set("x", matrix(n, d, random::nextGaussian));
    input.put("m", 0).put("gamma", 1.0);
    input.set("alpha", vector(k, random::nextGaussian));
    input.set("mu", matrix(k, d, random::nextDouble));
    input.set("q", matrix(k, d, random::nextGaussian));
    input.set("l", matrix(k, d * (d - 1) / 2, random::nextGaussian));
    return input;
  }

  /** A network of so many layers, and characters. */
  public ObjectNode lstm(int layers, int characters) {
    ObjectNode input = JSON.objectNode();
    input.set("main_params", matrix(2 * layers, 4 * BITS, random::nextDouble));
    input.set("extra_params", matrix(3, BITS, random::nextDouble));
    input.set("state", matrix(2 * layers, BITS, random::nextDouble));
    input.set("sequence", matrix(characters, BITS, () -> random.nextInt(2)));
    return input;
  }

  /** Points, of which the last ones are the centroids. */
  public ObjectNode kmeans(int k, int n, int d) {
    ObjectNode input = JSON.objectNode();
    ArrayNode points = matrix(n, d, random::nextDouble);
    ArrayNode centroids = input.putArray("centroids");
    for (int i = n - k; i < n; i++) {
      centroids.add(points.get(i));
    }
    input.set("points", points);
    return input;
  }

  /** A polynomial of {@code m} coefficients. */
  public ObjectNode llsq(int n, int m) {
    ObjectNode input = JSON.objectNode().put("n", n);
    input.set("x", vector(m, random::nextDouble));
    return input;
  }

  /** Numbers between 0 and 1. */
  public ObjectNode lse(int n) {
    ObjectNode input = JSON.objectNode();
    input.set("x", vector(n, random::nextDouble));
    return input;
  }

  /** Rates between 0 and 1. */
  public ObjectNode ode(int n, int steps) {
    ObjectNode input = JSON.objectNode().put("s", steps);
    input.set("x", vector(n, random::nextDouble));
    return input;
  }

  /** A matrix of numbers between 0 and 1. */
  public ObjectNode det(int ell) {
    ObjectNode input = JSON.objectNode().put("ell", ell);
    input.set("A", vector(ell * ell, random::nextDouble));
    return input;
  }

  private static ArrayNode vector(int length, DoubleSupplier element) {
    ArrayNode vector = JSON.arrayNode(length);
    for (int i = 0; i < length; i++) {
      vector.add(element.getAsDouble());
    }
    return vector;
  }

  private static ArrayNode matrix(int rows, int columns, DoubleSupplier element) {
    ArrayNode matrix = JSON.arrayNode(rows);
    for (int i = 0; i < rows; i++) {
      matrix.add(vector(columns, element));
    }
    return matrix;
  }
}
