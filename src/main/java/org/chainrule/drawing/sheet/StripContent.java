package org.chainrule.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;

/**
 * What stands first in a strip, and what comes after.
 *
 * @param formulas the step in symbols and with its numbers, as far as there is that; where an entry
 *     is selected, with those of the entry
 * @param sentence the one sentence that stands with them
 * @param rest what comes after, in groups that are not torn apart
 */
record StripContent(
    List<Block.Display> formulas, Optional<Block> sentence, List<List<Block>> rest) {

  static StripContent of(Explanation explanation) {
    Collector collector = new Collector();
    collector.selected =
        explanation.blocks().stream()
            .filter(Block.Card.class::isInstance)
            .map(Block.Card.class::cast)
            .filter(Block.Card::selected)
            .findFirst();
    explanation.blocks().forEach(collector::add);
    return new StripContent(
        List.copyOf(collector.formulas), collector.sentence, List.copyOf(collector.rest));
  }

  /** Sorts blocks from top to bottom; a caption stays with what it heads. */
  private static final class Collector {

    private static final int FORMULAS = 2;

    private final List<Block.Display> formulas = new ArrayList<>();
    private final List<List<Block>> rest = new ArrayList<>();
    private final List<Block> captions = new ArrayList<>();
    private Optional<Block.Card> selected = Optional.empty();
    private Optional<Block> sentence = Optional.empty();

    void add(Block block) {
      if (block instanceof Block.Caption) {
        captions.add(block);
      } else if (block instanceof Block.Display display && formulas.size() < room()) {
        formulas.add(display);
        captions.clear();
      } else if (selected.filter(card -> card == block).isPresent()) {
        open(selected.get());
      } else if (block instanceof Block.Paragraph && sentence.isEmpty() && selected.isEmpty()) {
        sentence = Optional.of(block);
        captions.clear();
      } else {
        captions.add(block);
        rest.add(List.copyOf(captions));
        captions.clear();
      }
    }

    /** Beside the entry that is selected there is room for the symbols alone. */
    private int room() {
      return selected.isPresent() ? 1 : FORMULAS;
    }

    /** What is said of the entry that is selected comes before what is said of the whole. */
    private void open(Block.Card card) {
      sentence = Optional.of(new Block.Paragraph(card.title()));
      List<Block> further = new ArrayList<>();
      for (Block block : card.blocks()) {
        if (block instanceof Block.Display display && formulas.size() < FORMULAS) {
          formulas.add(display);
        } else {
          further.add(block);
        }
      }
      if (!further.isEmpty()) {
        rest.add(0, List.copyOf(further));
      }
    }
  }
}
