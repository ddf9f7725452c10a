package org.chainrule.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ForceOption;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.app.cli.report.ImportReport;
import org.chainrule.arrays.Found;
import org.chainrule.edit.given.Filling;
import org.chainrule.file.arrays.ArrayFile;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.intake.Intake;
import org.chainrule.intake.Outcome;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a scenario of arrays and tables, or takes them into one. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.import.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.import.synopsis}",
    sortOptions = false,
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
final class ImportCommand implements Callable<Integer> {

  private static final String SUFFIX = ".json";

  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "${bundle:cli.import.file}")
  private List<String> files = new ArrayList<>();

  @Option(names = "--out", paramLabel = "NET", description = "${bundle:cli.import.out}")
  private String out;

  @Option(names = "--into", paramLabel = "NET", description = "${bundle:cli.import.into}")
  private String into;

  @Mixin private ImportOptions options = new ImportOptions();

  @Mixin private ForceOption force = new ForceOption();

  ImportCommand(Console console) {
    this.console = console;
  }

  /** Wrong usage is said before a file is read. */
  @Override
  public Integer call() throws Exception {
    ImportAnswers said = new ImportAnswers(options.said());
    said.check();
    List<Path> paths = paths();
    Path target = target();
    if (into == null && said.keepsNet()) {
      throw Refusal.wrongUsage("cli.import.noNet");
    }
    Overwriting overwriting = overwriting(paths);
    ForceOption.check(out, overwriting);
    Optional<Scenario> open =
        into == null ? Optional.empty() : Optional.of(ScenarioFiles.read(into, console));
    List<Found> found = ArrayFile.found(paths);
    return finish(Intake.of(found, open, said.of(found), Filling.NICE), target, overwriting);
  }

  private List<Path> paths() throws Refusal {
    if (files.isEmpty()) {
      throw Refusal.wrongUsage("cli.import.noFile");
    }
    List<Path> paths = new ArrayList<>();
    for (String file : files) {
      paths.add(ScenarioFiles.path(file));
    }
    return paths;
  }

  /** The net that the arrays go into is read, too. */
  private Overwriting overwriting(List<Path> arrays) throws Refusal {
    List<Path> read = new ArrayList<>(arrays);
    if (into != null) {
      read.add(ScenarioFiles.path(into));
    }
    return force.over(read, Overwriting.Own.NOTHING);
  }

  private Path target() throws Refusal {
    if (out == null) {
      throw Refusal.wrongUsage("cli.import.noOut");
    }
    Path target = ScenarioFiles.path(out);
    String name = out.substring(out.lastIndexOf('/') + 1);
    if (name.contains(".") && !name.toLowerCase(Locale.ROOT).endsWith(SUFFIX)) {
      throw Refusal.wrongUsage("cli.import.suffix", out);
    }
    return target;
  }

  private int finish(Outcome outcome, Path target, Overwriting overwriting) throws IOException {
    ImportReport report = new ImportReport(outcome);
    if (outcome.result().isEmpty()) {
      report.complaints().forEach(console::complain);
      return ExitStatus.BAD_INPUT;
    }
    ScenarioFile.write(target, outcome.result().get(), overwriting);
    report.lines().forEach(line -> console.out().print(line + "\n"));
    console.out().print(Words.of("cli.import.written", OneLine.of(out)) + "\n");
    console.flush();
    return ExitStatus.GOOD;
  }
}
