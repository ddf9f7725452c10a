package org.chainrule.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.explain.study.ReportText;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.check.GradientCheck;
import org.chainrule.study.check.GradientReport;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks the gradients of a pass by differences of the loss. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.check.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.check.synopsis}",
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
final class CheckCommand implements Callable<Integer> {

  private static final int WORST = 5;

  /** That many multiplications take some seconds. */
  private static final long LONG = 3_000_000_000L;

  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "${bundle:cli.check.file}")
  private List<String> files = new ArrayList<>();

  CheckCommand(Console console) {
    this(console, List.of());
  }

  /** The command with these files and no options. */
  CheckCommand(Console console, List<String> files) {
    this.console = console;
    this.files.addAll(files);
  }

  /** A bad file does not keep the good ones from being checked. */
  @Override
  public Integer call() throws Refusal {
    if (files.isEmpty()) {
      throw Refusal.wrongUsage("cli.wrong.noFile");
    }
    int status = ExitStatus.GOOD;
    for (String file : files) {
      if (console.closed()) {
        break;
      }
      try {
        status = Math.max(status, check(OneLine.of(file), ScenarioFiles.read(file, console)));
      } catch (ScenarioFileException | Refusal e) {
        console.complain(e.getMessage());
        status = ExitStatus.BAD_INPUT;
      }
    }
    return status;
  }

  private int check(String file, Scenario scenario) {
    beforehand(file, scenario).ifPresent(console::note);
    Bar bar = Bar.atTerminal(file);
    GradientReport report = GradientCheck.run(scenario, bar::show, () -> false).orElseThrow();
    bar.clear();
    console.out().print(ReportText.summary(file, report) + "\n");
    report.worst(WORST).forEach(entry -> console.out().print(ReportText.line(entry) + "\n"));
    console.flush();
    return report.passes() ? ExitStatus.GOOD : ExitStatus.BAD_INPUT;
  }

  /** What to say before a check that takes longer than a moment. */
  static Optional<String> beforehand(String file, Scenario scenario) {
    return GradientCheck.work(scenario) > LONG
        ? Optional.of(
            Words.of(
                "cli.check.passes",
                file,
                String.format(Locale.ROOT, "%,d", GradientCheck.passes(scenario))))
        : Optional.empty();
  }

  /** A bar on standard error, for a person who waits at a terminal for more than a moment. */
  static final class Bar {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Optional<PrintStream> terminal;
    private final String file;
    private final LongSupplier clock;
    private final long start;
    private int shown = -1;

    Bar(Optional<PrintStream> terminal, String file, LongSupplier clock) {
      this.terminal = terminal;
      this.file = file;
      this.clock = clock;
      this.start = clock.getAsLong();
    }

    /** A bar that is shown only if standard error is a terminal. */
    static Bar atTerminal(String file) {
      Optional<PrintStream> terminal =
          Console.complainsToTerminal()
              ? Optional.of(
                  new PrintStream(
                      new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8))
              : Optional.empty();
      return new Bar(terminal, file, System::nanoTime);
    }

    /** Shows how far the work is, 0 to 1. */
    void show(double share) {
      int percent = (int) (100 * share);
      if (terminal.isPresent() && percent != shown && clock.getAsLong() - start > PATIENCE) {
        shown = percent;
        int full = (int) (WIDTH * share);
        String bar = "█".repeat(full) + "░".repeat(WIDTH - full);
        draw(CLEAR_LINE + Words.of("cli.check.progress", bar, String.valueOf(percent), file));
      }
    }

    /** Takes the bar away, if it is there. */
    void clear() {
      if (shown >= 0) {
        draw(CLEAR_LINE);
      }
    }

    private void draw(String text) {
      terminal.ifPresent(
          stream -> {
            stream.print(text);
            stream.flush();
          });
    }
  }
}
