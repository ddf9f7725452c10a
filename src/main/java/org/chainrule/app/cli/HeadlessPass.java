package org.chainrule.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.edit.given.Caution;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.PngFile;
import org.chainrule.export.StepPicture;
import org.chainrule.export.TextTrace;
import org.chainrule.file.writing.Overwriting;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Shows a pass where there is no window: as text, and as a picture a step.
 *
 * @param console where the text goes
 * @param folder where the pictures go
 * @param overwriting tells which files there may be written over
 */
record HeadlessPass(Console console, Path folder, Overwriting overwriting) {

  private static final long PATIENCE = 5_000_000_000L;

  /** Prints the trace and writes the pictures. */
  void show(Scenario scenario) throws Refusal {
    Explainer explainer = ScenarioFiles.explained(scenario);
    List<String> cautions = Caution.of(scenario).stream().map(Caution::text).toList();
    TextTrace.Detail detail = new TextTrace.Detail(false, Optional.empty(), cautions);
    console.out().print(TextTrace.of(explainer, scenario.name(), detail));
    console.flush();
    int count = explainer.trace().steps().size() + 1;
    create();
    for (int cursor = 0; cursor < count; cursor++) {
      ForceOption.check(folder.resolve(name(explainer, cursor)).toString(), overwriting);
    }
    StepPicture pictures = pictures(explainer, scenario);
    long said = System.nanoTime();
    for (int cursor = 0; cursor < count; cursor++) {
      write(pictures, cursor, name(explainer, cursor));
      if (System.nanoTime() - said > PATIENCE) {
        said = System.nanoTime();
        console.note(
            Words.of("cli.start.progress", String.valueOf(cursor + 1), String.valueOf(count)));
      }
    }
    console
        .out()
        .print(
            "\n"
                + Words.of(
                    "cli.start.pictures", String.valueOf(count), OneLine.of(folder.toString()))
                + "\n");
    console.flush();
  }

  private StepPicture pictures(Explainer explainer, Scenario scenario) {
    PictureSize size = PictureSize.DEFAULT;
    return new StepPicture(
        explainer,
        scenario.name(),
        Palette.light(),
        size.width(),
        size.height(),
        fault -> console.complain(fault.getMessage()));
  }

  private void create() throws Refusal {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Refusal.unwritable(folder.toString(), e);
    }
  }

  private void write(StepPicture pictures, int cursor, String name) throws Refusal {
    Path file = folder.resolve(name);
    try {
      PngFile.write(pictures.paint(cursor), file, overwriting);
    } catch (IOException e) {
      throw Refusal.unwritable(file.toString(), e);
    }
  }

  /** The number of a picture comes first, so that a folder lists them in the order of the pass. */
  private static String name(Explainer explainer, int cursor) {
    int steps = explainer.trace().steps().size();
    int digits = Math.max(2, String.valueOf(steps).length());
    String id = cursor == 0 ? RenderCommand.START : explainer.trace().step(cursor).id();
    return String.format("%0" + digits + "d-%s.png", cursor, id);
  }
}
