package org.chainrule.edit.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.explain.naming.Labels;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.Layer;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * What is allowed, but hardly meant.
 *
 * @param about the quantity that it speaks of
 * @param text one line for a person
 */
public record Caution(Name about, String text) {

  private static final double SUM_TOLERANCE = 1e-6;
  private static final int FURTHEST = 10;

  /** Returns the cautions about a scenario, none if all is well. */
  public static List<Caution> of(Scenario scenario) {
    Loss loss = scenario.network().loss();
    if (!loss.needsProbabilities()) {
      return List.of();
    }
    List<Caution> cautions = new ArrayList<>();
    outputs(scenario).ifPresent(cautions::add);
    Optional<Caution> outside = targetsOutside(scenario);
    outside.ifPresent(cautions::add);
    if (outside.isEmpty() && NewTargets.of(loss) == NewTargets.ONE_HOT) {
      targetSums(scenario).ifPresent(cautions::add);
    }
    return cautions;
  }

  private static Optional<Caution> outputs(Scenario scenario) {
    Layer last = scenario.network().last();
    boolean sum = last.added().isPresent();
    if (!sum && probabilities(last.activation())) {
      return Optional.empty();
    }
    String key = sum ? "edit.caution.range.sum" : "edit.caution.range";
    String text = Words.of(key, Labels.activation(last.activation()));
    return Optional.of(new Caution(Name.yhat(), text));
  }

  /** Tries the activation out: an activation does not say of itself what range it has. */
  private static boolean probabilities(Activation activation) {
    return IntStream.rangeClosed(-FURTHEST, FURTHEST)
        .mapToDouble(k -> Math.scalb(1, k))
        .flatMap(z -> DoubleStream.of(z, -z))
        .mapToObj(z -> activation.apply(Matrix.column(z, 0)))
        .allMatch(a -> within(a.get(0, 0)) && within(a.get(1, 0)));
  }

  private static boolean within(double probability) {
    return probability >= 0 && probability <= 1;
  }

  private static Optional<Caution> targetsOutside(Scenario scenario) {
    Matrix y = scenario.sample().y();
    for (int row = 0; row < y.rows(); row++) {
      for (int column = 0; column < y.columns(); column++) {
        if (!within(y.get(row, column))) {
          String number = Numbers.DEFAULT.said(y.get(row, column));
          String text = Words.of("edit.caution.target", row + 1, column + 1, number);
          return Optional.of(new Caution(Name.y(), text));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Caution> targetSums(Scenario scenario) {
    Matrix y = scenario.sample().y();
    return IntStream.range(0, y.columns())
        .filter(s -> Math.abs(y.columnAt(s).sum() - 1) > SUM_TOLERANCE)
        .mapToObj(s -> sumCaution(s, y.columnAt(s).sum()))
        .findFirst();
  }

  private static Caution sumCaution(int sample, double sum) {
    String number = Numbers.DEFAULT.said(sum);
    return new Caution(Name.y(), Words.of("edit.caution.sum", sample + 1, number));
  }
}
