package org.chainrule.view.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.chainrule.explain.practice.SkillText;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.session.practice.PracticeRecord;
import org.chainrule.session.practice.PracticeRecord.Skill;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.SheetPane;
import org.chainrule.view.common.Tip;
import org.chainrule.words.Lists;
import org.chainrule.words.Words;

/** What is mastered, and what to practise next, of all that was answered on this computer. */
public final class RecordPane {

  /** The most that is to be practised next. */
  private static final int MOST = 3;

  private final PracticeRecord record;
  private final VBox node;

  /**
   * Shows a record.
   *
   * @param export writes it where a person wants it
   * @param forget makes it empty
   */
  public RecordPane(
      PracticeRecord record, Appearance appearance, Runnable export, Runnable forget) {
    this.record = record;
    SheetPane words = new SheetPane(appearance, "record", this::said, record.attempts());
    HBox actions = new HBox(button("export", export), button("forget", forget));
    actions.getStyleClass().add("lens-actions");
    node = new VBox(words, actions);
    node.getStyleClass().add("lens-part");
    show();
    record.attempts().addListener((InvalidationListener) source -> show());
  }

  private void show() {
    node.setVisible(!record.attempts().isEmpty());
    node.setManaged(node.isVisible());
  }

  /** What is shown; nothing while there is no record. */
  public Node node() {
    return node;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(Words.of("practice.record." + key));
    button.setId("practice-record-" + key);
    Tip.on(button, Words.of("practice.record." + key + ".tip"));
    button.setOnAction(event -> action.run());
    return button;
  }

  private List<Block> said() {
    List<Skill> skills = record.skills();
    List<Block> blocks = new ArrayList<>();
    List<Skill> weak =
        skills.stream()
            .filter(skill -> !skill.isMastered())
            .sorted(Comparator.comparingInt(Skill::right))
            .limit(MOST)
            .toList();
    if (!weak.isEmpty()) {
      blocks.add(strong("practice.record.next"));
      weak.forEach(skill -> blocks.add(new Block.Paragraph(weak(skill))));
    }
    List<String> mastered =
        skills.stream()
            .filter(Skill::isMastered)
            .map(skill -> SkillText.operation(skill.operation()))
            .toList();
    if (!mastered.isEmpty()) {
      blocks.add(strong("practice.record.mastered"));
      blocks.add(new Block.Paragraph(Prose.plain(Lists.of(mastered))));
    }
    return blocks;
  }

  private static Block strong(String key) {
    return new Block.Paragraph(Prose.strong(Words.of(key)));
  }

  private static Prose weak(Skill skill) {
    return skill
        .mistake()
        .map(mistake -> SkillText.often(skill.operation(), mistake))
        .orElseGet(
            () -> SkillText.right(skill.operation(), skill.right(), PracticeRecord.MASTERED));
  }
}
