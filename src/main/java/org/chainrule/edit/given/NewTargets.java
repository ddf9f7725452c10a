package org.chainrule.edit.given;

import java.util.Locale;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/**
 * The targets of samples and outputs that nobody has given targets yet: what the loss takes without
 * a {@link Caution}, and nothing that could be taken for data.
 */
public enum NewTargets {
  /** 0, for a loss that takes any number. */
  ZERO(0, 0),
  /** ½, as of a probability of which nothing is known. */
  HALF(0.5, 0.5),
  /** The first class, for a loss that takes the targets of a sample as one distribution. */
  ONE_HOT(1, 0);

  private final double first;
  private final double others;

  NewTargets(double first, double others) {
    this.first = first;
    this.others = others;
  }

  /** Returns the targets that suit a loss, by what it says of itself. */
  public static NewTargets of(Loss loss) {
    if (!loss.needsProbabilities()) {
      return ZERO;
    }
    return loss.fusedWith(Activations.SOFTMAX).isPresent() ? ONE_HOT : HALF;
  }

  /** Returns targets of which nothing is known, a column a sample. */
  public Matrix fresh(int outputs, int samples) {
    return Matrix.generate(outputs, samples, (row, sample) -> row == 0 ? first : others);
  }

  /**
   * Returns targets of another size. Those that still have a place stay; new outputs of old samples
   * leave the total of a distribution as it is.
   *
   * @param rows the outputs
   * @param samples the columns
   */
  Matrix grown(Matrix old, int rows, int samples) {
    return Matrix.generate(
        rows,
        samples,
        (row, sample) -> {
          boolean known = sample < old.columns();
          boolean given = known && row < old.rows();
          return given ? old.get(row, sample) : !known && row == 0 ? first : others;
        });
  }

  /**
   * Returns what to tell a person of the targets that came with a change of size, in one line, if
   * any did.
   */
  public static Optional<String> remark(Scenario before, Scenario after, Naming naming) {
    Matrix old = before.sample().y();
    Matrix now = after.sample().y();
    int samples = now.columns() - old.columns();
    int outputs = now.rows() - old.rows();
    if (samples <= 0 && outputs <= 0) {
      return Optional.empty();
    }
    NewTargets targets = of(after.network().loss());
    String key = samples > 0 ? targets.key("samples") : targets.key("outputs");
    int count = samples > 0 ? samples : outputs;
    return Optional.of(Words.of(key, naming.label(after, Name.y()), count));
  }

  private String key(String what) {
    return "edit.targets." + what + "." + name().toLowerCase(Locale.ROOT);
  }
}
