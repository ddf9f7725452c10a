package org.chainrule.drawing.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;

/**
 * What stands first in a strip, and what comes after.
 *
 * @param formulas the step in symbols and with its numbers, as far as there is that
 * @param sentence the one sentence that stands with them
 * @param rest what comes after, in groups that are not torn apart
 */
record StripContent(
    List<Block.Display> formulas, Optional<Block> sentence, List<List<Block>> rest) {

  private static final int FORMULAS = 2;

  static StripContent of(Explanation explanation) {
    List<Block.Display> formulas = new ArrayList<>();
    Optional<Block> sentence = Optional.empty();
    List<List<Block>> rest = new ArrayList<>();
    List<Block> captions = new ArrayList<>();
    for (Block block : explanation.blocks()) {
      if (block instanceof Block.Caption) {
        captions.add(block);
      } else if (block instanceof Block.Display display && formulas.size() < FORMULAS) {
        formulas.add(display);
        captions.clear();
      } else if (block instanceof Block.Paragraph && sentence.isEmpty()) {
        sentence = Optional.of(block);
        captions.clear();
      } else {
        captions.add(block);
        rest.add(List.copyOf(captions));
        captions.clear();
      }
    }
    return new StripContent(List.copyOf(formulas), sentence, rest);
  }
}
