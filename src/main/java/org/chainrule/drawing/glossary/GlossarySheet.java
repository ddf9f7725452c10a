package org.chainrule.drawing.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.drawing.surface.Ink;
import org.chainrule.drawing.surface.Role;
import org.chainrule.drawing.text.Measure;
import org.chainrule.drawing.text.ProseFlow;
import org.chainrule.drawing.text.TextStyle;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.explain.prose.Prose;
import org.chainrule.formula.Formula;
import org.chainrule.layout.Box;

/**
 * Entries of the glossary, by topics: each with its mark as it looks in a picture, its name and its
 * meaning; in two columns where there is room. A unit is the size of the text.
 */
public final class GlossarySheet {

  private static final double TWO_COLUMNS = 52;
  private static final double GAP = 2.4;
  private static final double TOPIC_GAP = 1.1;
  private static final double TOPIC = 2;
  private static final double TOPIC_SIZE = 1.12;
  private static final double LINE = 1.4;
  private static final double AFTER = 0.55;
  private static final double BASELINE = 1.05;

  private final Measure measure;
  private final double width;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Meaning.Topic, Double> topics = new LinkedHashMap<>();
  private double height;

  /**
   * Where an entry stands.
   *
   * @param meaning which
   * @param box where
   * @param lines its words
   */
  public record Entry(Meaning meaning, Box box, List<List<ProseFlow.Placed>> lines) {}

  private GlossarySheet(Measure measure, double width) {
    this.measure = measure;
    this.width = width;
  }

  /** Sets entries on a sheet of this width, those of a topic together. */
  public static GlossarySheet of(Measure measure, List<Meaning> meanings, double width) {
    GlossarySheet sheet = new GlossarySheet(measure, width);
    meanings.stream()
        .collect(Collectors.groupingBy(Meaning::topic, LinkedHashMap::new, Collectors.toList()))
        .forEach(sheet::add);
    return sheet;
  }

  private void add(Meaning.Topic topic, List<Meaning> meanings) {
    height += topics.isEmpty() ? 0 : TOPIC_GAP;
    topics.put(topic, height);
    height += TOPIC;
    int columns = width >= TWO_COLUMNS ? 2 : 1;
    double column = (width - (columns - 1) * GAP) / columns;
    List<Entry> set = meanings.stream().map(meaning -> entry(meaning, column)).toList();
    double share = set.stream().mapToDouble(entry -> entry.box().height()).sum() / columns;
    double left = 0;
    double y = 0;
    double lowest = 0;
    for (Entry entry : set) {
      if (y > 0 && left == 0 && columns > 1 && y + entry.box().height() / 2 > share) {
        left = column + GAP;
        y = 0;
      }
      entries.add(new Entry(entry.meaning(), entry.box().moved(left, height + y), entry.lines()));
      y += entry.box().height();
      lowest = Math.max(lowest, y);
    }
    height += lowest;
  }

  private Entry entry(Meaning meaning, double column) {
    List<Prose.Run> runs = new ArrayList<>();
    runs.add(new Prose.Text(capital(meaning.title()) + ". ", true));
    runs.addAll(meaning.text().runs());
    List<List<ProseFlow.Placed>> lines =
        ProseFlow.inDirection(measure, new Prose(runs), 1, column - Specimens.WIDTH);
    double high = Math.max(Specimens.HEIGHT, lines.size() * LINE) + AFTER;
    return new Entry(meaning, new Box(0, 0, column, high), lines);
  }

  private static String capital(String title) {
    int end = title.offsetByCodePoints(0, 1);
    return title.substring(0, end).toUpperCase(Locale.ROOT) + title.substring(end);
  }

  /** How high it is. */
  public double height() {
    return height;
  }

  /** Its entries in reading order. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Draws it. */
  public void paint(Drawing drawing) {
    topics.forEach(
        (topic, y) ->
            drawing.text(
                topic.title(), 0, y + BASELINE, TextStyle.strong(TOPIC_SIZE), Ink.of(Role.MUTED)));
    entries.forEach(entry -> paint(drawing, entry));
  }

  /** Writes a line in the size of the text. */
  static void write(
      Drawing drawing, List<ProseFlow.Placed> line, double left, double baseline, Role role) {
    for (ProseFlow.Placed placed : line) {
      double x = left + placed.x();
      if (placed.run() instanceof Prose.Text text) {
        drawing.text(text.text(), x, baseline, ProseFlow.style(text, 1), Ink.of(role));
      } else {
        Formula formula = ((Prose.Math) placed.run()).formula();
        drawing.formula(formula, x, baseline, ProseFlow.MATH, Ink.of(role));
      }
    }
  }

  private static void paint(Drawing drawing, Entry entry) {
    drawing.save();
    drawing.translate(entry.box().x(), entry.box().y());
    new Specimens(drawing).paint(entry.meaning());
    double baseline = BASELINE;
    for (List<ProseFlow.Placed> line : entry.lines()) {
      write(drawing, line, Specimens.WIDTH, baseline, Role.TEXT);
      baseline += LINE;
    }
    drawing.restore();
  }
}
