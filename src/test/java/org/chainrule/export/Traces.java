package org.chainrule.export;

import org.chainrule.explain.sheet.Explainer;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;

/** Explained passes for tests. */
public final class Traces {

  private Traces() {}

  public static Explainer bundled(String id) {
    return of(BundledScenarios.load(id));
  }

  public static Explainer of(Scenario scenario) {
    return Explainer.of(Pass.run(scenario), Numbers.DEFAULT, 0.05);
  }

  static String text(String id) {
    return TextTrace.of(bundled(id), BundledScenarios.load(id).name());
  }
}
