package org.chainrule.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.edit.given.Caution;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.TextTrace;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.file.trace.TraceWriter;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Updating;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints every number of a pass. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.trace.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.trace.synopsis}",
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
final class TraceCommand implements Callable<Integer> {

  private static final String TEXT = "text";
  private static final String JSON = "json";

  private final Console console;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "${bundle:cli.trace.file}")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:cli.trace.format}")
  private String format = TEXT;

  @Mixin private LayoutOption layout = new LayoutOption();

  @Mixin private UpdateOptions updates = new UpdateOptions();

  @Option(names = "--explain", description = "${bundle:cli.trace.explain}")
  private boolean explain;

  @Option(names = "--cell", paramLabel = "CELL", description = "${bundle:cli.trace.cell}")
  private String cell;

  TraceCommand(Console console) {
    this(console, List.of());
  }

  /** The command with these files and no options. */
  TraceCommand(Console console, List<String> files) {
    this.console = console;
    this.files.addAll(files);
  }

  /** A bad file does not keep the good ones from being printed. */
  @Override
  public Integer call() throws Exception {
    check();
    Convention convention = layout.convention();
    Optional<Updating> updating = updates.updating();
    requireFile();
    Optional<CellPlace> place =
        cell == null ? Optional.empty() : Optional.of(CellPlace.parse(cell));
    int status = ExitStatus.GOOD;
    boolean first = true;
    for (String file : files) {
      if (console.closed()) {
        break;
      }
      try {
        print(file, ScenarioFiles.read(file, console), updating, convention, place, first);
        first = false;
      } catch (ScenarioFileException | Refusal e) {
        console.complain(e.getMessage());
        status = ExitStatus.BAD_INPUT;
      }
    }
    return status;
  }

  /** A file is missing too where it was taken for the value of an option, which is said first. */
  private void requireFile() throws Refusal {
    if (files.isEmpty()) {
      throw Refusal.wrongUsage("cli.wrong.noFile");
    }
  }

  private void check() throws Refusal {
    if (!List.of(TEXT, JSON).contains(format)) {
      throw Refusal.wrongUsage("cli.wrong.format", format);
    }
    if (format.equals(JSON) && (explain || cell != null)) {
      throw Refusal.wrongUsage("cli.trace.textOnly");
    }
  }

  private void print(
      String file,
      Scenario scenario,
      Optional<Updating> updating,
      Convention convention,
      Optional<CellPlace> place,
      boolean first)
      throws IOException, Refusal {
    if (format.equals(JSON)) {
      TraceWriter.write(
          console.out(), file, scenario.name(), ScenarioFiles.run(scenario, updating));
      console.out().print('\n');
    } else {
      Explainer explainer = ScenarioFiles.explained(scenario, updating).with(convention);
      List<String> cautions = Caution.of(scenario).stream().map(Caution::text).toList();
      TextTrace.Detail detail =
          new TextTrace.Detail(explain, selected(file, place, explainer), cautions);
      String text = TextTrace.of(explainer, scenario.name(), detail);
      console.out().print(first ? text : "\n\n" + text);
    }
  }

  private static Optional<Target> selected(
      String file, Optional<CellPlace> place, Explainer explainer) throws Refusal {
    try {
      return place.isPresent() ? Optional.of(place.get().in(explainer)) : Optional.empty();
    } catch (Refusal e) {
      throw Refusal.badInput(file + ": " + e.getMessage());
    }
  }
}
