package org.chainrule.app.cli;

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
import org.chainrule.drawing.surface.Palette;
import org.chainrule.export.LessonPicture;
import org.chainrule.export.LessonText;
import org.chainrule.export.PngFile;
import org.chainrule.export.request.PictureSize;
import org.chainrule.file.lesson.LessonFile;
import org.chainrule.file.writing.AtomicWriter;
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
    Palette palette = theme.palette();
    PictureSize pixels = size == null ? PictureSize.DEFAULT : PictureSize.parse(size);
    Path path = ScenarioFiles.path(file);
    if (folder != null) {
      // What is wrong with its name is said before anything is printed.
      ScenarioFiles.path(folder);
    }
    Lesson lesson = LessonFile.open(path).lesson();
    print(console, lesson);
    if (folder != null) {
      paint(console, lesson, palette, pixels, folder, force.over(List.of(path), PngFile::wrote));
    }
    return ExitStatus.GOOD;
  }

  /** Prints a lesson. */
  static void print(Console console, Lesson lesson) {
    console.out().print(LessonText.of(lesson));
    console.flush();
  }

  /** Writes a picture of each stop into a folder. */
  static void paint(
      Console console,
      Lesson lesson,
      Palette palette,
      PictureSize size,
      String folder,
      Overwriting overwriting)
      throws Refusal {
    LessonPicture pictures =
        new LessonPicture(
            lesson,
            palette,
            size.width(),
            size.height(),
            fault -> console.complain(fault.getMessage()));
    Path place = ScenarioFiles.path(folder);
    int stops = lesson.stops().size();
    create(place);
    for (int stop = 0; stop < stops; stop++) {
      ForceOption.check(place.resolve(pictures.fileName(stop)).toString(), overwriting);
    }
    for (int stop = 0; stop < stops; stop++) {
      write(pictures, stop, place, overwriting);
    }
    String said = Words.of("cli.lesson.pictures", String.valueOf(stops), OneLine.of(folder));
    console.out().print("\n" + said + "\n");
    console.flush();
  }

  private static void create(Path folder) throws Refusal {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Refusal.unwritable(folder.toString(), e);
    }
  }

  private static void write(LessonPicture pictures, int stop, Path folder, Overwriting overwriting)
      throws Refusal {
    Path file = folder.resolve(pictures.fileName(stop));
    try {
      AtomicWriter.PROMPT.write(file, PngFile.bytes(pictures.paint(stop)), overwriting);
    } catch (IOException e) {
      throw Refusal.unwritable(file.toString(), e);
    }
  }
}
