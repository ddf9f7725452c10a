package org.chainrule.app.cli;

import org.chainrule.app.cli.common.Refusal;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.pass.program.Trace;
import picocli.CommandLine.Option;

/** The option that says which samples of a batch a picture shows. */
final class SampleOption {

  private static final String ALL = "all";

  @Option(names = "--sample", paramLabel = "SAMPLE", description = "${bundle:cli.render.sample}")
  private String sample;

  /** Which samples are shown: by default those that can be read. */
  Samples samples() {
    if (sample == null) {
      return Samples.LEGIBLE;
    }
    return sample.equals(ALL) ? Samples.ALL : Samples.ONE;
  }

  /**
   * Returns the sample that was asked for, from 0; the first without one.
   *
   * @throws Refusal if the pass has no such sample
   */
  int in(Trace trace) throws Refusal {
    if (samples() != Samples.ONE) {
      return 0;
    }
    int count = trace.sample().count();
    if (!sample.matches("\\d{1,9}")
        || Integer.parseInt(sample) < 1
        || Integer.parseInt(sample) > count) {
      throw Refusal.wrongUsage("cli.wrong.sample", sample, String.valueOf(count));
    }
    return Integer.parseInt(sample) - 1;
  }
}
