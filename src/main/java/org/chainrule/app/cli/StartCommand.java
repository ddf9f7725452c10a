package org.chainrule.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ExitStatus;
import org.chainrule.app.cli.common.ForceOption;
import org.chainrule.app.cli.common.ProgramVersion;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.export.PngFile;
import org.chainrule.export.request.PictureSize;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.lesson.LessonReader;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.network.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The plain start: a window, or where none can be opened the same as text and pictures. */
@Command(
    name = "chainrule",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    description = "${bundle:cli.start.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = {"${bundle:cli.start.synopsis}", "${bundle:cli.start.synopsis.commands}"},
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n",
    commandListHeading = "%n${bundle:cli.heading.commands}%n")
final class StartCommand implements Callable<Integer> {

  private static final String DEFAULT_FOLDER = "chainrule-pass";

  private final Console console;
  private final Window window;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "${bundle:cli.start.file}")
  private String file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "${bundle:cli.start.out}",
      defaultValue = DEFAULT_FOLDER)
  private String folder = DEFAULT_FOLDER;

  @Mixin private ForceOption force = new ForceOption();

  /** It stands here for the help alone: who gets here has none any more. */
  @Option(
      names = LanguageOption.NAME,
      paramLabel = "LANGUAGE",
      description = "${bundle:cli.language}",
      scope = ScopeType.INHERIT)
  private void language(String taken) {}

  StartCommand(Console console, Window window) {
    this(console, window, Optional.empty());
  }

  /** A start on this file and without options. */
  StartCommand(Console console, Window window, Optional<String> file) {
    this.console = console;
    this.window = window;
    this.file = file.orElse(null);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Path> path = file == null ? Optional.empty() : Optional.of(ScenarioFiles.path(file));
    Optional<LessonFile> lesson = Optional.empty();
    Optional<ScenarioFile> scenario = Optional.empty();
    if (path.isPresent() && LessonReader.isLesson(path.get())) {
      lesson = Optional.of(LessonFile.open(path.get()));
    } else if (path.isPresent()) {
      scenario = Optional.of(ScenarioFiles.open(file));
    }
    Optional<String> obstacle = window.open(scenario, lesson);
    if (obstacle.isPresent()) {
      if (lesson.isPresent()) {
        show(lesson.get());
      } else {
        show(scenario);
      }
      console.note(obstacle.get());
    }
    return ExitStatus.GOOD;
  }

  private void show(Optional<ScenarioFile> opened) throws Refusal {
    Scenario scenario = opened.map(ScenarioFile::scenario).orElseGet(BundledScenarios::first);
    opened.ifPresent(told -> ScenarioFiles.caution(file, told.scenario(), console));
    List<Path> read = opened.map(ScenarioFile::path).stream().toList();
    new HeadlessPass(console, ScenarioFiles.path(folder), force.over(read, PngFile::wrote))
        .show(scenario);
  }

  private void show(LessonFile opened) throws Refusal {
    LessonCommand.print(console, opened.lesson());
    Overwriting overwriting = force.over(List.of(opened.path()), PngFile::wrote);
    LessonCommand.paint(
        console, opened.lesson(), Palette.light(), PictureSize.DEFAULT, folder, overwriting);
  }
}
