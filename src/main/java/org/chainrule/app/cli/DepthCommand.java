package org.chainrule.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.report.DepthJson;
import org.chainrule.app.cli.report.DepthTable;
import org.chainrule.study.depth.Crew;
import org.chainrule.study.depth.Sampling;
import org.chainrule.study.depth.StackReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs many random nets of a stack and prints how large their gradients are, layer by layer. */
@Command(
    name = "depth",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.depth.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.depth.synopsis}",
    sortOptions = false,
    optionListHeading = "%n${bundle:cli.heading.options}%n")
final class DepthCommand implements Callable<Integer> {

  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String CSV = "csv";

  private final Console console;

  @Mixin private DepthOptions options = new DepthOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${bundle:cli.depth.format}",
      defaultValue = TEXT)
  private String format;

  DepthCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (!List.of(TEXT, JSON, CSV).contains(format)) {
      throw Refusal.wrongUsage("cli.depth.noFormat", format);
    }
    Sampling sampling = options.sampling();
    StackReport report = run(sampling, options.threads());
    switch (format) {
      case JSON -> DepthJson.write(console.out(), report);
      case CSV -> console.out().print(DepthTable.csv(report));
      default -> console.out().print(DepthTable.text(report));
    }
    console.flush();
    return ExitStatus.GOOD;
  }

  private static StackReport run(Sampling sampling, int threads) {
    CheckCommand.Bar bar = CheckCommand.Bar.atTerminal("");
    try {
      return sampling
          .run(Crew.of(threads), progress -> bar.show(progress.share()), () -> false)
          .orElseThrow();
    } finally {
      bar.clear();
    }
  }
}
