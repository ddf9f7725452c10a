package org.chainrule.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainrule.export.WholePicture.Paper;
import org.chainrule.layout.Box;

/**
 * How the page of a whole pass is divided up, in pixels, of which a point has two.
 *
 * @param width of the page
 * @param height of the page
 * @param graph where the graph stands
 * @param digits the size of the graph's digits
 * @param said where the texts of the steps stand
 * @param text the size of the texts
 * @param columns the texts; none if there is no step
 */
record WholeAreas(
    int width,
    int height,
    Box graph,
    double digits,
    Box said,
    double text,
    Optional<StepColumns> columns) {

  static final double MARGIN = 52;
  static final double HEAD = 56;

  private static final double GAP = 36;
  private static final double LEAST_DIGITS = 12;
  private static final double MOST_DIGITS = 26;
  private static final double LEAST_TEXT = 13;
  private static final double MOST_TEXT = 19;
  private static final double SMALLER = 0.94;
  private static final double[] SHARES = {1, 0.85, 0.72, 0.6};
  private static final double LARGEST_SHARE = 0.7;

  /**
   * Divides the smallest page up on which all can be read; the largest if there is none.
   *
   * @param graph the extent of the graph in its own units
   * @param texts what is said of the steps, from the most to the least
   * @param papers from the smallest to the largest, each one way and the other
   */
  static WholeAreas of(Box graph, List<StepTexts> texts, List<List<Paper>> papers) {
    StepTexts least = texts.get(texts.size() - 1);
    for (List<Paper> paper : papers) {
      for (StepTexts text : texts) {
        Optional<WholeAreas> best = best(graph, text, paper, LEAST_DIGITS, LEAST_TEXT);
        if (best.isPresent() && (text != least || paper == papers.get(papers.size() - 1))) {
          return best.get();
        }
      }
    }
    double text = LEAST_TEXT;
    List<Paper> last = papers.get(papers.size() - 1);
    Optional<WholeAreas> best = best(graph, least, last, 0, text);
    while (best.isEmpty()) {
      text *= SMALLER;
      best = best(graph, least, last, 0, text);
    }
    return best.get();
  }

  private static Optional<WholeAreas> best(
      Box graph, StepTexts texts, List<Paper> papers, double leastDigits, double leastText) {
    return papers.stream()
        .flatMap(paper -> divided(graph, texts, paper, leastText))
        .filter(areas -> areas.digits >= leastDigits)
        .max(Comparator.comparingDouble(WholeAreas::legibility));
  }

  /** Digits that are much larger than the text help nobody. */
  private double legibility() {
    return text * Math.min(digits, 1.2 * text);
  }

  private static Box area(Paper paper) {
    double top = MARGIN + HEAD;
    return new Box(MARGIN, top, paper.width() - 2 * MARGIN, paper.height() - top - MARGIN);
  }

  /** The graph over the texts, or beside them, in some sizes. */
  private static Stream<WholeAreas> divided(
      Box graph, StepTexts texts, Paper paper, double leastText) {
    Box area = area(paper);
    List<WholeAreas> all = new ArrayList<>();
    if (texts.steps().isEmpty()) {
      all.add(
          new WholeAreas(
              paper.width(),
              paper.height(),
              area,
              fit(graph, area),
              area,
              MOST_TEXT,
              Optional.empty()));
      return all.stream();
    }
    for (double share : SHARES) {
      Box low = new Box(0, 0, area.width(), area.height() * LARGEST_SHARE);
      double over = share * fit(graph, low);
      double height = over * graph.height();
      Box below =
          new Box(area.x(), area.y() + height + GAP, area.width(), area.height() - height - GAP);
      Box upper = new Box(area.x(), area.y(), area.width(), height);
      with(paper, upper, over, below, texts, leastText).ifPresent(all::add);
      Box narrow = new Box(0, 0, area.width() * LARGEST_SHARE, area.height());
      double beside = share * fit(graph, narrow);
      double width = beside * graph.width();
      Box right =
          new Box(area.x() + width + GAP, area.y(), area.width() - width - GAP, area.height());
      Box left = new Box(area.x(), area.y(), width, area.height());
      with(paper, left, beside, right, texts, leastText).ifPresent(all::add);
    }
    return all.stream();
  }

  private static double fit(Box graph, Box area) {
    double fit = Math.min(area.width() / graph.width(), area.height() / graph.height());
    return Math.min(MOST_DIGITS, fit);
  }

  /** With texts as large as there is room. */
  private static Optional<WholeAreas> with(
      Paper paper, Box graph, double digits, Box said, StepTexts texts, double leastText) {
    for (double text = Math.max(MOST_TEXT, leastText); text >= leastText; text *= SMALLER) {
      Optional<StepColumns> columns =
          StepColumns.in(texts, said.width() / text, said.height() / text);
      if (columns.isPresent()) {
        return Optional.of(
            new WholeAreas(paper.width(), paper.height(), graph, digits, said, text, columns));
      }
    }
    return Optional.empty();
  }
}
