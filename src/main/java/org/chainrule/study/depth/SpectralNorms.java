package org.chainrule.study.depth;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import org.chainrule.network.Network;

/**
 * ‖W‖₂ of every layer that the gradient goes back through: of all but the one nearest the input. In
 * a wide layer that is some ten milliseconds' work, so several threads share the layers.
 */
public final class SpectralNorms {

  private SpectralNorms() {}

  /**
   * Returns the norms, the smallest first.
   *
   * @param cancelled asked about ten times a second; once it says true, the work ends
   * @return nothing if the work was cancelled
   */
  public static Optional<List<Double>> of(Network network, Crew crew, BooleanSupplier cancelled) {
    double[] norms = new double[network.depth() - 1];
    AtomicInteger next = new AtomicInteger();
    BooleanSupplier worker =
        () -> {
          int step = next.getAndIncrement();
          if (step < norms.length) {
            norms[step] = network.layer(step + 2).weight().spectralNorm();
          }
          return step < norms.length;
        };
    boolean all = Workers.run(crew, () -> worker, () -> {}, cancelled);
    return all ? Optional.of(DoubleStream.of(norms).sorted().boxed().toList()) : Optional.empty();
  }
}
