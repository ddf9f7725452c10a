package org.chainrule.app.cli.exercise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ForceOption;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.export.exercise.ExerciseFiles;
import org.chainrule.export.exercise.SheetKind;
import org.chainrule.export.format.Outgoing;
import org.chainrule.export.request.Progress;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.MadeNet;
import org.chainrule.practice.making.Recipe;
import org.chainrule.practice.making.UnfitRecipeException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an exercise for a class: nets for hands, sheets, a key and question banks. */
@Command(
    name = "exercise",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.exercise.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.exercise.synopsis}",
    sortOptions = false,
    optionListHeading = "%n${bundle:cli.heading.options}%n")
public final class ExerciseCommand implements Callable<Integer> {

  private static final long PATIENCE = 3_000_000_000L;

  private final Console console;
  private long said = System.nanoTime();

  @Mixin private ExerciseOptions options = new ExerciseOptions();

  @Option(names = "--out", paramLabel = "DIR", description = "${bundle:cli.exercise.out}")
  private String folder;

  @Mixin private ForceOption force = new ForceOption();

  /** The command, which says on this console what it did. */
  public ExerciseCommand(Console console) {
    this.console = console;
  }

  /** Nothing is written as long as anything that was asked for cannot be. */
  @Override
  public Integer call() throws Exception {
    if (folder == null) {
      throw Refusal.wrongUsage("cli.exercise.noFolder");
    }
    Path place = ScenarioFiles.path(folder);
    Recipe recipe = options.recipe();
    SheetKind blanks = options.blanks();
    int students = options.students();
    ExerciseSet set = make(recipe, options.seed(), students);
    Outgoing outgoing =
        Outgoing.into(
            place, ExerciseFiles.of(set, blanks), force.over(List.of(), Overwriting.Own.NOTHING));
    create(place);
    for (Path file : outgoing.files()) {
      ForceOption.check(file.toString(), outgoing.overwriting());
    }
    outgoing.write(new Progress(share -> tell(0.5 + share / 2), () -> false));
    say(set, outgoing.files().size());
    return ExitStatus.GOOD;
  }

  private ExerciseSet make(Recipe recipe, long seed, int students) throws Refusal {
    try {
      return ExerciseSet.make(recipe, seed, students, share -> tell(share / 2), () -> false);
    } catch (UnfitRecipeException e) {
      throw Refusal.wrongUsage("cli.exercise.unfit", e.getMessage());
    }
  }

  private static void create(Path folder) throws Refusal {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Refusal.unwritable(folder.toString(), e);
    }
  }

  private void say(ExerciseSet set, int files) {
    long untold = set.nets().stream().filter(net -> net.accidents() > 0).count();
    long alike = set.nets().stream().mapToLong(MadeNet::accidents).sum();
    console
        .out()
        .print(
            Words.of(
                    "cli.exercise.written",
                    String.valueOf(files),
                    OneLine.of(folder),
                    set.nets().size())
                + "\n");
    if (untold > 0) {
      console.out().print(Words.of("cli.exercise.accidents", untold, alike) + "\n");
    }
    console.flush();
  }

  private void tell(double share) {
    if (System.nanoTime() - said > PATIENCE) {
      said = System.nanoTime();
      console.note(Words.of("cli.export.progress", String.valueOf(Math.round(100 * share))));
    }
  }
}
