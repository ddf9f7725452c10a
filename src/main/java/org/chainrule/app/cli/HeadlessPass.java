package org.chainrule.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.app.cli.common.Console;
import org.chainrule.app.cli.common.ForceOption;
import org.chainrule.app.cli.common.Refusal;
import org.chainrule.app.cli.common.ScenarioFiles;
import org.chainrule.edit.given.Caution;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.export.TextTrace;
import org.chainrule.export.image.PngFormat;
import org.chainrule.export.request.Export;
import org.chainrule.export.request.Options;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.file.writing.AtomicWriter;
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
    List<Part> pictures = new PngFormat().parts(export(explainer, scenario));
    String count = String.valueOf(pictures.size());
    create();
    for (Part picture : pictures) {
      ForceOption.check(file(picture).toString(), overwriting);
    }
    long said = System.nanoTime();
    for (int k = 0; k < pictures.size(); k++) {
      write(pictures.get(k));
      if (System.nanoTime() - said > PATIENCE) {
        said = System.nanoTime();
        console.note(Words.of("cli.start.progress", String.valueOf(k + 1), count));
      }
    }
    console
        .out()
        .print("\n" + Words.of("cli.start.pictures", count, OneLine.of(folder.toString())) + "\n");
    console.flush();
  }

  private Export export(Explainer explainer, Scenario scenario) {
    List<Integer> all = IntStream.rangeClosed(0, explainer.trace().steps().size()).boxed().toList();
    return new Export(
        scenario, explainer, all, Options.USUAL, fault -> console.complain(fault.getMessage()));
  }

  private void create() throws Refusal {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Refusal.unwritable(folder.toString(), e);
    }
  }

  private void write(Part picture) throws Refusal {
    Path file = file(picture);
    try {
      byte[] content = picture.content().bytes(Progress.NONE);
      AtomicWriter.PROMPT.write(file, content, overwriting);
    } catch (IOException e) {
      throw Refusal.unwritable(file.toString(), e);
    }
  }

  private Path file(Part picture) {
    return folder.resolve(picture.name() + ".png");
  }
}
