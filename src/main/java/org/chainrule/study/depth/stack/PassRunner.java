package org.chainrule.study.depth.stack;

import java.util.function.IntToLongFunction;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.study.depth.flow.GradientFlow;
import org.chainrule.study.depth.flow.Norm;

/** Runs nets one after the other by the program's own pass, whatever their activation. */
final class PassRunner implements NetRunner {

  private Trace trace;

  @Override
  public int most() {
    return 1;
  }

  @Override
  public void run(Stack stack, int count, IntToLongFunction seed) {
    trace = Pass.run(new RandomNetwork(stack, seed.applyAsLong(0)).scenario(""));
  }

  @Override
  public Norm gradient(int layer, int net) {
    return norm(Name.linearOutput(layer + 1).gradient());
  }

  @Override
  public Norm weightGradient(int layer, int net) {
    return norm(Name.weight(layer + 1).gradient());
  }

  private Norm norm(Name name) {
    return Norm.of(GradientFlow.entries(trace.quantity(name).value()));
  }
}
