package org.chainrule.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.text.Measure;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.layout.Box;

/**
 * An explanation in a low and wide strip, as pages one after the other. The first holds what
 * matters most: the step in words, its formula in symbols and with its numbers, and one sentence.
 * The others hold the rest, in columns. Nothing is left out. A unit is the size of the text.
 */
public final class Strip {

  /** What words may take of the width, the more the less it costs the formulas beside them. */
  private static final List<Double> WORDS_SHARES = List.of(0.38, 0.44, 0.5, 0.56);

  /** Formulas are large enough beside words of any size at this size. */
  private static final double LEAST_BESIDE = 1.3;

  /** The sizes of the words on the first page. */
  private static final List<Double> SIZES = List.of(1.5, 1.4, 1.3, 1.2, 1.1, 1.0);

  private static final double COLUMN = 26;
  private static final double GAP = 2;

  /** A piece that is too high is set smaller, but not smaller than this. */
  private static final double SMALLEST = 0.6;

  private final Measure measure;
  private final double width;
  private final double height;
  private final List<StripPage> pages = new ArrayList<>();

  private Strip(Measure measure, double width, double height) {
    this.measure = measure;
    this.width = width;
    this.height = height;
  }

  /** Sets an explanation into a strip of this size; returns at least one page. */
  public static List<StripPage> pages(
      Measure measure, Explanation explanation, double width, double height) {
    Strip strip = new Strip(measure, width, height);
    StripContent content = StripContent.of(explanation);
    List<List<Block>> rest = new ArrayList<>(strip.addFirst(explanation, content));
    content.rest().forEach(group -> rest.addAll(strip.fitting(group)));
    strip.addRest(rest);
    return List.copyOf(strip.pages);
  }

  /** Adds the first page; returns what found no room on it. */
  private List<List<Block>> addFirst(Explanation explanation, StripContent content) {
    Optional<FirstPage> whole = first(explanation, content.sentence(), content.formulas());
    FirstPage page =
        whole
            .or(() -> first(explanation, Optional.empty(), content.formulas()))
            .orElseGet(() -> smallest(explanation, content.formulas()));
    List<StripPiece> pieces = new ArrayList<>(List.of(page.head()));
    if (!content.formulas().isEmpty()) {
      double x = page.words() + GAP;
      pieces.addAll(
          StripFormulas.in(measure, content.formulas(), new Box(x, 0, width - x, height)));
    }
    pages.add(new StripPage(pieces));
    return whole.isPresent() ? List.of() : content.sentence().stream().map(List::of).toList();
  }

  /**
   * How the first page is divided up.
   *
   * @param head the words on it
   * @param words the width that they have
   */
  private record FirstPage(StripPiece head, double words) {}

  /**
   * The words as large as there is room for them beside legible formulas; nothing if there is none.
   */
  private Optional<FirstPage> first(
      Explanation explanation, Optional<Block> sentence, List<Block.Display> formulas) {
    for (double size : SIZES) {
      for (double share : shares(formulas)) {
        double words = share * width;
        StripPiece head =
            StripPiece.head(measure, explanation, sentence, words / size).scaled(size);
        double beside =
            StripFormulas.size(measure, formulas, new Box(0, 0, width - words - GAP, height));
        boolean fits = head.height() * size <= height;
        if (fits && (share == WORDS_SHARES.get(0) || beside >= Math.min(size, LEAST_BESIDE))) {
          return Optional.of(new FirstPage(head, words));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Double> shares(List<Block.Display> formulas) {
    return formulas.isEmpty() ? List.of(1.0) : WORDS_SHARES;
  }

  private FirstPage smallest(Explanation explanation, List<Block.Display> formulas) {
    double words = shares(formulas).get(0) * width;
    Box box = new Box(0, 0, words, height);
    StripPiece head = StripPiece.head(measure, explanation, Optional.empty(), words);
    return new FirstPage(head.into(box, SMALLEST), words);
  }

  /** What is too high even over the whole width is taken apart, if it has parts. */
  private List<List<Block>> fitting(List<Block> group) {
    List<List<Block>> parts = new ArrayList<>();
    if (StripPiece.of(measure, group, width).height() <= height) {
      parts.add(group);
    } else if (group.size() > 1) {
      group.forEach(block -> parts.addAll(fitting(List.of(block))));
    } else if (group.get(0) instanceof Block.Card card) {
      parts.add(List.of(new Block.Card(card.title(), List.of())));
      card.blocks().forEach(block -> parts.addAll(fitting(List.of(block))));
    } else if (group.get(0) instanceof Block.Columns columns) {
      columns.columns().forEach(column -> parts.addAll(fitting(column)));
    } else {
      parts.add(group);
    }
    return parts;
  }

  /** What belongs together stands in columns, from top to bottom and from left to right. */
  private void addRest(List<List<Block>> groups) {
    int columns = (int) Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
    double column = (width - (columns - 1) * GAP) / columns;
    List<StripPiece> page = new ArrayList<>();
    int taken = 0;
    double y = 0;
    for (List<Block> group : groups) {
      StripPiece piece = StripPiece.of(measure, group, column);
      int wide = piece.height() <= height ? 1 : columns;
      piece = wide == 1 ? piece : StripPiece.of(measure, group, width);
      if (y > 0 && (wide > 1 || y + piece.height() > height)) {
        taken++;
        y = 0;
      }
      if (taken + wide > columns) {
        pages.add(new StripPage(page));
        page = new ArrayList<>();
        taken = 0;
        y = 0;
      }
      double x = taken * (column + GAP);
      double room = wide == 1 ? column : width;
      page.add(piece.into(new Box(x, y, room, height - y), SMALLEST));
      y += piece.height() + 0.4;
      if (wide > 1) {
        taken = columns;
        y = 0;
      }
    }
    if (!page.isEmpty()) {
      pages.add(new StripPage(page));
    }
  }
}
