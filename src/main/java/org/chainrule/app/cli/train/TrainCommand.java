package org.chainrule.app.cli.train;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.explain.naming.Labels;
import org.chainrule.file.training.TrainingKey;
import org.chainrule.network.optimiser.InvalidTrainingException;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.train.Divergence;
import org.chainrule.study.train.PlannedRun;
import org.chainrule.study.train.TrainingPlan;
import org.chainrule.study.train.WholeRun;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the net of a scenario and prints its losses and what becomes of its weights. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.train.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.train.synopsis}",
    sortOptions = false,
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
public final class TrainCommand implements Callable<Integer> {

  private static final String TEXT = "text";
  private static final String JSON = "json";
  private static final String CSV = "csv";

  private static final long PATIENCE = 3_000_000_000L;

  private final Console console;
  private long told;
  private int asked;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "${bundle:cli.train.file}")
  private String file;

  @Mixin private TrainOptions options = new TrainOptions();

  @Option(names = "--format", paramLabel = "FORMAT", description = "${bundle:cli.train.format}")
  private String format = TEXT;

  /** The command, which prints on this console. */
  public TrainCommand(Console console) {
    this.console = console;
  }

  /** A run that ends early is printed up to its end. */
  @Override
  public Integer call() throws Exception {
    if (!List.of(TEXT, JSON, CSV).contains(format)) {
      throw Refusal.wrongUsage("cli.depth.noFormat", format);
    }
    if (file == null) {
      throw Refusal.wrongUsage("cli.wrong.noFile");
    }
    Scenario scenario = ScenarioFiles.read(file, console);
    Optional<TrainingPlan> plan = TrainingKey.of(scenario);
    plan.filter(some -> some.runs().size() > 1)
        .ifPresent(some -> console.note(Words.of("cli.train.first", some.runs().size())));
    PlannedRun said = plan.map(TrainingPlan::first).orElse(PlannedRun.USUAL);
    PlannedRun planned = options.over(said, scenario.sample().count());
    WholeRun run = made(planned, scenario);
    print(scenario, planned, run);
    console.flush();
    Optional<Divergence> end = run.end();
    end.ifPresent(number -> console.complain(ended(number, run)));
    return end.isPresent() ? ExitStatus.BAD_INPUT : ExitStatus.GOOD;
  }

  private WholeRun made(PlannedRun planned, Scenario scenario) throws Refusal {
    told = System.nanoTime();
    try {
      return planned.run(scenario.network(), scenario.sample(), () -> tell(planned.steps()));
    } catch (InvalidTrainingException misfit) {
      throw Refusal.badInput(Words.of("file.error", OneLine.of(file), misfit.getMessage()));
    }
  }

  private void print(Scenario scenario, PlannedRun planned, WholeRun run) throws Exception {
    switch (format) {
      case JSON -> TrainingJson.write(console.out(), run);
      case CSV -> console.out().print(TrainingText.csv(run));
      default -> console.out().print(TrainingText.of(scenario, planned, run));
    }
  }

  private String ended(Divergence number, WholeRun run) {
    String name = new Labels(run.at(0).network()).plain(number.name());
    return Words.of(
        number.iteration() == 0 ? "cli.train.neverFinite" : "cli.train.ended",
        OneLine.of(file),
        String.valueOf(number.iteration()),
        name,
        String.valueOf(number.row() + 1),
        String.valueOf(number.column() + 1),
        String.valueOf(run.part(run.last()).course().rate()));
  }

  /** Says now and then how far it is, and whether nobody reads it any more. */
  private boolean tell(int steps) {
    if (System.nanoTime() - told > PATIENCE) {
      told = System.nanoTime();
      console.note(Words.of("cli.train.progress", String.valueOf(asked), String.valueOf(steps)));
    }
    asked++;
    return console.closed();
  }
}
