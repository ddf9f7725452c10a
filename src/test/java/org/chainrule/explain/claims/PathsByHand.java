package org.chainrule.explain.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.activation.Activation;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;

/**
 * The products of all paths from the loss back to an entry, by walking forward from the entry
 * through every layer of a plain chain.
 */
record PathsByHand(Trace trace) {

  /**
   * A path.
   *
   * @param value the product of its factors
   * @param carries whether none of them is 0; the product may be 0 all the same, by underflow
   */
  record Path(double value, boolean carries) {

    Path times(double factor) {
      return new Path(value * factor, carries && factor != 0);
    }
  }

  private static List<Path> one(double factor) {
    return List.of(new Path(1, true).times(factor));
  }

  List<Path> to(Target entry) {
    int layer = entry.name().layer();
    int column = entry.column();
    return switch (entry.name().role()) {
      case OUTPUT -> one(trace.quantity(Name.yhat().gradient()).get(entry.row(), column));
      case LINEAR -> ofSum(layer, entry.row(), column);
      case ACTIVATION -> ofOutput(layer, entry.row(), column);
      case INPUT -> ofOutput(0, entry.row(), column);
      case WEIGHT -> overSamples(layer, entry.row(), input(layer), column);
      case BIAS -> overSamples(layer, entry.row(), null, 0);
      default -> List.of();
    };
  }

  private Network network() {
    return trace.network();
  }

  private Matrix input(int layer) {
    return trace.quantity(Name.of(network().layerInput(layer))).value();
  }

  /** A weight is met once for each sample, behind its input; a bias behind 1. */
  private List<Path> overSamples(int layer, int row, Matrix input, int column) {
    List<Path> paths = new ArrayList<>();
    for (int sample = 0; sample < trace.sample().count(); sample++) {
      double factor = input == null ? 1 : input.get(column, sample);
      ofSum(layer, row, sample).forEach(path -> paths.add(path.times(factor)));
    }
    return paths;
  }

  /** From an entry of z on. */
  private List<Path> ofSum(int layer, int row, int sample) {
    if (layer == network().depth() && trace.fused()) {
      return one(trace.quantity(Name.linearOutput(layer).gradient()).get(row, sample));
    }
    Activation f = network().layer(layer).activation();
    Matrix z = trace.quantity(Name.linearOutput(layer)).value();
    if (f.elementwise().isPresent()) {
      double slope = f.elementwise().get().slope(z.get(row, sample));
      return ofOutput(layer, row, sample).stream().map(path -> path.times(slope)).toList();
    }
    Matrix p = f.apply(z.columnAt(sample));
    return IntStream.range(0, z.rows())
        .boxed()
        .flatMap(k -> ofOutput(layer, k, sample).stream().map(path -> path.times(slope(p, k, row))))
        .toList();
  }

  /** dpₖ/dz of softmax; 1 − p is summed up, since it may round to 0. */
  private static double slope(Matrix p, int k, int row) {
    double others =
        IntStream.range(0, p.rows()).filter(j -> j != row).mapToDouble(j -> p.get(j, 0)).sum();
    return p.get(row, 0) * (k == row ? others : -p.get(k, 0));
  }

  /** From an entry of what a layer gives on. */
  private List<Path> ofOutput(int layer, int row, int sample) {
    if (layer == network().depth()) {
      return one(trace.quantity(Name.yhat().gradient()).get(row, sample));
    }
    Matrix weight = network().layer(layer + 1).weight();
    return IntStream.range(0, weight.rows())
        .boxed()
        .flatMap(
            k -> ofSum(layer + 1, k, sample).stream().map(path -> path.times(weight.get(k, row))))
        .toList();
  }
}
