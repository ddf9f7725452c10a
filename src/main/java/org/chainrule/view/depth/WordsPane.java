package org.chainrule.view.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.sheet.FittedSheet;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.prose.SpokenFormula;
import org.chainrule.explain.study.DepthFormulas;
import org.chainrule.explain.study.DepthSentences;
import org.chainrule.explain.study.NetSentences;
import org.chainrule.explain.study.StackNames;
import org.chainrule.layout.Box;
import org.chainrule.session.depth.DepthSession;
import org.chainrule.session.depth.ManyStudy;
import org.chainrule.session.depth.NetStudy;
import org.chainrule.session.depth.StudiedStack;
import org.chainrule.study.depth.DepthMap;
import org.chainrule.study.depth.stack.OutputRange;
import org.chainrule.study.depth.stack.Stack;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.words.Words;

/** What is to be said of the stack that is looked at, and of the maps. */
public final class WordsPane extends DepthPane {

  private final FittedSheet fitted = new FittedSheet();
  private ExplanationSheet sheet;

  /** Shows what is known by now. */
  public WordsPane(DepthSession depth, Appearance appearance) {
    super(
        depth,
        appearance,
        "depth-words",
        depth.stacksProperty(),
        depth.chosenProperty(),
        depth.lostUpdatesProperty(),
        depth.picked().cellProperty(),
        depth.maps().runningProperty());
  }

  @Override
  protected Box extent(double width, double height) {
    sheet = fitted.fit(appearance().measure(), explanation(), width, height, unitInPixels());
    return new Box(0, 0, 1, sheet.height());
  }

  private Explanation explanation() {
    StudiedStack chosen = depth().chosen();
    List<Block> blocks = new ArrayList<>();
    caution(blocks, chosen.stack());
    paragraphs(blocks, chosen.sentences());
    if (depth().lostUpdatesProperty().get()) {
      chosen.net().filter(net -> chosen.upToDate()).ifPresent(net -> lost(blocks, net));
    }
    if (chosen.stack().activation().elementwise().isPresent()) {
      String spoken = Words.of("depth.words.chain");
      blocks.add(new Block.Display(new SpokenFormula(DepthFormulas.CHAIN, spoken)));
    }
    chosen.many().ifPresent(many -> many(blocks, many));
    maps(blocks);
    return new Explanation(Optional.empty(), place(chosen), headline(chosen), blocks);
  }

  private void lost(List<Block> blocks, NetStudy net) {
    NetSentences sentences = new NetSentences(appearance().settings().numbers());
    double rate = depth().rateProperty().get();
    sentences
        .ofLost(net.flow(), net.lost(), rate)
        .ifPresent(text -> paragraphs(blocks, List.of(text)));
  }

  private String place(StudiedStack chosen) {
    Stack stack = chosen.stack();
    return Words.of(
        "depth.words.place",
        StackNames.activation(stack),
        String.valueOf(stack.depth()),
        String.valueOf(stack.width()),
        StackNames.initialisation(stack),
        appearance().settings().numbers().said(stack.scale()));
  }

  private String headline(StudiedStack chosen) {
    return chosen
        .net()
        .filter(net -> chosen.upToDate())
        .map(net -> Words.of("depth.outcome." + net.flow().outcome().name()))
        .orElseGet(() -> Words.of("depth.outcome.pending"));
  }

  private static void many(List<Block> blocks, ManyStudy many) {
    String count = String.valueOf(many.report().sampling().networks());
    blocks.add(new Block.Caption(Words.of("depth.words.many", count)));
    paragraphs(blocks, many.sentences());
  }

  private void maps(List<Block> blocks) {
    depth()
        .picked()
        .cellProperty()
        .get()
        .ifPresent(
            cell -> {
              blocks.add(
                  new Block.Caption(
                      Words.of("depth.words.cell", String.valueOf(cell.network() + 1))));
              String text = readings().cell(cell);
              paragraphs(blocks, List.of(text));
            });
    for (DepthMap map : depth().maps().mapsProperty().get()) {
      String family = StackNames.family(map.plan().stack());
      blocks.add(new Block.Caption(Words.of("depth.words.map", family)));
      caution(blocks, map.plan().stack());
      paragraphs(
          blocks,
          depth().maps().runningProperty().get()
              ? List.of(Words.of("depth.words.running"))
              : new DepthSentences(appearance().settings().numbers()).ofMap(map));
    }
  }

  private static void caution(List<Block> blocks, Stack stack) {
    OutputRange.caution(stack).ifPresent(text -> paragraphs(blocks, List.of(text)));
  }

  private static void paragraphs(List<Block> blocks, List<String> sentences) {
    sentences.forEach(sentence -> blocks.add(new Block.Paragraph(Prose.plain(sentence))));
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    sheet.paint(target);
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return AccessibleArea.readings("depth-passage-", sheet.passages());
  }
}
