package org.chainrule.pass.program;

import java.util.List;
import org.chainrule.algebra.Matrix;
import org.chainrule.algebra.Storage;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.operation.Values;

/**
 * Passes of a net one after the other, as its weights and samples change: the numbers of a {@link
 * Trace} to the last bit, without its steps. The loss takes a pass forward alone, the first
 * gradient that is asked for the pass back. What it gives is good until the next pass, which is put
 * in its place. For one thread at a time.
 */
public final class Sweep {

  private final Program program;
  private final Schedule schedule;
  private final List<Variable> parameters;
  private final Part[][] parts;
  private final Matrix[] all;
  private final Storage.Recycled storage = new Storage.Recycled();
  private final Values values;
  private boolean back;

  /** A use of a parameter, from which its gradient comes back. */
  private record Part(Program.Use use, int[] operands, int arriving) {}

  /** Passes of nets that are built like this one, whatever their weights and biases are. */
  public Sweep(Network like) {
    this.program = Program.of(like);
    this.schedule = program.schedule();
    this.parameters = like.parameters();
    this.parts = parameters.stream().map(this::parts).toArray(Part[][]::new);
    this.all = new Matrix[schedule.kept()];
    this.values = new Values(all, storage);
  }

  private Part[] parts(Variable parameter) {
    return program.gradientUses(parameter).stream()
        .map(
            use ->
                new Part(use, program.places(use.node()), schedule.gradientOf(use.node().result())))
        .toArray(Part[]::new);
  }

  /**
   * Runs a net forward.
   *
   * @param network built like the one that this was made for
   * @throws IllegalArgumentException if the sample's shapes do not fit the network's
   */
  public void run(Network network, Sample sample) {
    storage.begin();
    back = false;
    give(Variable.of(Variable.Role.INPUT), sample.x());
    give(Variable.of(Variable.Role.TARGET), sample.y());
    for (Variable parameter : parameters) {
      give(parameter, network.parameter(parameter));
    }
    schedule.forward(all, values);
  }

  private void give(Variable given, Matrix value) {
    all[program.place(given)] = value;
  }

  /** Returns ℓ. */
  public double loss() {
    return value(Variable.of(Variable.Role.LOSS)).get(0, 0);
  }

  /** Returns what a variable is, given or computed. */
  public Matrix value(Variable variable) {
    return all[program.place(variable)];
  }

  /** Returns the gradient of a weight or a bias. */
  public Matrix gradient(Variable parameter) {
    if (!back) {
      schedule.backward(all, values);
      back = true;
    }
    Matrix sum = null;
    for (Part part : parts[parameters.indexOf(parameter)]) {
      Matrix handed =
          part.use
              .node()
              .primitive()
              .handBack(
                  part.use.operand(),
                  values.of(part.operands),
                  part.arriving == PlannedStep.NONE ? null : all[part.arriving]);
      sum = sum == null ? handed : sum.plus(handed);
    }
    return sum;
  }

  /** Returns the gradient of what a layer's linear map or activation gives. */
  public Matrix gradientAt(Variable computed) {
    if (!back) {
      schedule.backward(all, values);
      back = true;
    }
    return all[schedule.gradientOf(computed)];
  }
}
