package org.chainrule.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.chainrule.export.LessonText;
import org.chainrule.export.PngFile;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.lesson.Lesson;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a lesson through, and prints its stops. */
@Command(
    name = "lesson",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    resourceBundle = "org.chainrule.words.messages",
    description = "${bundle:cli.lesson.description}",
    synopsisHeading = "${bundle:cli.heading.usage} ",
    customSynopsis = "${bundle:cli.lesson.synopsis}",
    parameterListHeading = "%n${bundle:cli.heading.parameters}%n",
    optionListHeading = "%n${bundle:cli.heading.options}%n")
final class LessonCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "${bundle:cli.lesson.file}")
  private String file;

  @Option(names = "--out", paramLabel = "DIR", description = "${bundle:cli.lesson.out}")
  private String folder;

  @Mixin private ThemeOption theme = new ThemeOption();

  @Option(names = "--size", paramLabel = "SIZE", description = "${bundle:cli.render.size}")
  private String size;

  @Mixin private ForceOption force = new ForceOption();

  LessonCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (file == null) {
      throw Refusal.wrongUsage("cli.wrong.noFile");
    }
    PictureSize pixels = size == null ? PictureSize.DEFAULT : PictureSize.parse(size);
    theme.check();
    Path path = ScenarioFiles.path(file);
    Lesson lesson = LessonFile.open(path).lesson();
    console.out().print(LessonText.of(lesson));
    console.flush();
    if (folder != null) {
      paint(lesson, pixels, force.over(List.of(path), PngFile::wrote));
    }
    return CommandLineTool.GOOD;
  }

  private void paint(Lesson lesson, PictureSize pixels, Overwriting overwriting)
      throws IOException, Refusal {
    LessonPictures pictures =
        new LessonPictures(lesson, theme.palette(), pixels, fault -> console.complain(fault));
    pictures.write(ScenarioFiles.path(folder), overwriting);
    String count = String.valueOf(lesson.stops().size());
    console.out().print("\n" + Words.of("cli.lesson.pictures", count, OneLine.of(folder)) + "\n");
    console.flush();
  }
}
