package org.chainrule.export.exercise;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.drawing.Frame;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.text.AwtMeasure;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sheet.Samples;
import org.chainrule.export.GraphPicture;
import org.chainrule.export.paper.TexDocument;
import org.chainrule.export.pdf.PdfPaper;
import org.chainrule.export.request.Part;
import org.chainrule.export.request.Progress;
import org.chainrule.file.exercise.KeyWriter;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.practice.making.AnswerCell;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.Question;
import org.chainrule.words.Words;

/**
 * The files of a class: a sheet for each student, the key, the nets, question banks, and a table
 * for the answers.
 */
public final class ExerciseFiles {

  private static final double DIGITS = 20;
  private static final String KEY = "key";
  private static final String MOODLE = "moodle.xml";
  private static final String GIFT = "questions.gift";
  private static final String TEMPLATE = "answers-template.csv";

  private final ExerciseSet set;
  private final SheetKind kind;
  private final List<Worked> nets = new ArrayList<>();
  private final AwtMeasure measure = new AwtMeasure();

  private ExerciseFiles(ExerciseSet set, SheetKind kind) {
    this.set = set;
    this.kind = kind;
    for (int k = 0; k < set.nets().size(); k++) {
      nets.add(Worked.of(set.number(k + 1), set.nets().get(k)));
    }
  }

  /**
   * Returns the files by their names, each of which is made when its content is asked for.
   *
   * @param kind what of a sheet is left to be filled in
   */
  public static List<Part> of(ExerciseSet set, SheetKind kind) {
    return new ExerciseFiles(set, kind).parts();
  }

  /** Returns the names of the files of so many students. */
  public static List<String> names(int students) {
    List<String> names = new ArrayList<>();
    for (int student = 1; student <= students; student++) {
      String number = ExerciseSet.number(student, students);
      names.add(sheetName(number, ".pdf"));
      names.add(sheetName(number, ".tex"));
      names.add(netName(number));
    }
    names.addAll(List.of(KEY + ".pdf", KEY + ".json", MOODLE, GIFT, TEMPLATE));
    return names;
  }

  private static String sheetName(String number, String ending) {
    return "sheet-" + number + ending;
  }

  private static String netName(String number) {
    return "student-" + number + ".json";
  }

  /**
   * Paints the upper part of the first sheet.
   *
   * @param pixels its width
   */
  public static BufferedImage preview(ExerciseSet set, SheetKind kind, int pixels) {
    ExerciseFiles files = new ExerciseFiles(set, kind);
    return files.paper(files.nets.get(0)).beginning(pixels);
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Worked net : nets) {
      parts.add(new Part(sheetName(net.number(), ".pdf"), progress -> sheet(net)));
      parts.add(text(sheetName(net.number(), ".tex"), () -> tex(net)));
    }
    parts.add(new Part(KEY + ".pdf", this::key));
    parts.add(text(KEY + ".json", () -> KeyWriter.toJson(set)));
    for (Worked net : nets) {
      parts.add(text(netName(net.number()), () -> ScenarioWriter.toJson(net.net().scenario())));
    }
    parts.add(text(MOODLE, () -> new MoodleXml(set, nets).written()));
    parts.add(text(GIFT, () -> new GiftText(set, nets).written()));
    parts.add(text(TEMPLATE, this::template));
    return parts;
  }

  /** Makes the text of a file. */
  @FunctionalInterface
  private interface Text {
    String written();
  }

  private static Part text(String name, Text text) {
    return new Part(name, progress -> text.written().getBytes(StandardCharsets.UTF_8));
  }

  private static GraphPicture mirror(Worked net) {
    return GraphPicture.written(net.explainer(), Palette.light(), DIGITS, fault -> {});
  }

  private static GraphPicture picture(Worked net) {
    return GraphPicture.ofWhole(
        net.explainer(), Palette.light(), DIGITS, Samples.ALL, 0, fault -> {});
  }

  private byte[] sheet(Worked net) throws IOException {
    return paper(net).bytes();
  }

  private PdfPaper paper(Worked net) {
    PdfPaper paper = new PdfPaper(measure, kind == SheetKind.MIRROR, footing());
    Frame blank = Frame.at(net.explainer(), 0).filledIn(net.blanks()).asWhole();
    new Sheet(net, kind)
        .write(
            paper,
            () -> {
              paper.text(Prose.of("exercise.frames"));
              paper.picture(mirror(net), blank);
            });
    return paper;
  }

  private String footing() {
    return Words.of("exercise.category", set.recipe().net(), String.valueOf(set.seed()));
  }

  private String tex(Worked net) {
    boolean wide = kind == SheetKind.MIRROR;
    TexDocument document = new TexDocument(wide ? TexDocument.Kind.WIDE : TexDocument.Kind.ARTICLE);
    new Sheet(net, kind).write(document, () -> new TexMirror(net).write(document));
    return document.end();
  }

  private byte[] key(Progress progress) throws IOException {
    PdfPaper paper = new PdfPaper(measure, false, footing());
    for (int k = 0; k < nets.size(); k++) {
      progress.done(k, nets.size());
      new Key(nets.get(k)).write(paper, picture(nets.get(k)));
    }
    return paper.bytes();
  }

  /** A row for each student, a column for each entry that is asked for. */
  private String template() {
    List<String> columns =
        set.nets().get(0).questions().stream()
            .map(Question::step)
            .flatMap(step -> AnswerCell.names(step.result()).stream())
            .toList();
    String heading =
        columns.stream()
            .map(name -> name.contains(",") ? "\"" + name + "\"" : name)
            .collect(Collectors.joining(","));
    StringBuilder table = new StringBuilder("student," + heading + "\n");
    for (Worked net : nets) {
      table.append(net.number()).append(",".repeat(columns.size())).append('\n');
    }
    return table.toString();
  }
}
