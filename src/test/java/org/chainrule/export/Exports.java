package org.chainrule.export;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Format;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.network.scenario.Scenario;

/** Passes to be exported by tests. */
public final class Exports {

  /** A name that would break out of the text of most formats, as the issue gives it. */
  public static final String HOSTILE = "</script><b>\"\\{%$&_^~#`";

  private Exports() {}

  /** All steps of a bundled scenario. */
  public static Export bundled(String id, Options options) {
    return of(BundledScenarios.load(id), options);
  }

  /** All steps of a scenario. */
  public static Export of(Scenario scenario, Options options) {
    Explainer explainer = Traces.of(scenario);
    List<Integer> all = IntStream.rangeClosed(1, explainer.trace().steps().size()).boxed().toList();
    return of(scenario, explainer, all, options);
  }

  /** Some steps of a scenario. */
  public static Export of(
      Scenario scenario, Explainer explainer, List<Integer> cursors, Options options) {
    return new Export(
        scenario,
        explainer,
        cursors,
        options,
        fault -> {
          throw new AssertionError(fault);
        });
  }

  /** A scenario whose name would break out of the text of most formats. */
  public static Scenario hostile() {
    Scenario scenario = BundledScenarios.load("relu-regression");
    return new Scenario(HOSTILE, scenario.network(), scenario.sample());
  }

  /** The one file of an export. */
  public static byte[] file(Format format, Export export) throws IOException {
    List<Part> parts = format.parts(export);
    if (parts.size() != 1) {
      throw new AssertionError("not one file but " + parts.size());
    }
    return parts.get(0).content().bytes(Progress.NONE);
  }
}
