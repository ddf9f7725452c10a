package org.chainrule.explain;

import java.util.List;

/** A piece of an explanation, from top to bottom. */
public sealed interface Block {

  /** A small heading over what follows. */
  record Caption(String text) implements Block {}

  /** A formula on a line of its own. */
  record Display(Formula formula) implements Block {}

  /** Running text. */
  record Paragraph(Prose prose) implements Block {}

  /** Blocks that stand together on a raised ground, under a title. */
  record Card(Prose title, List<Block> blocks) implements Block {}
}
