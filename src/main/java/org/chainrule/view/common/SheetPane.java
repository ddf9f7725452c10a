package org.chainrule.view.common;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.Observable;
import org.chainrule.drawing.sheet.ExplanationSheet;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.prose.Block;
import org.chainrule.layout.Box;

/** Some paragraphs and formulas, painted, as high as they are. */
public final class SheetPane extends PartPane {

  private final Supplier<List<Block>> source;
  private List<Block> said;
  private double setFor;
  private ExplanationSheet sheet;

  /**
   * Shows what is to be said.
   *
   * @param name its id, and what the message bundle calls it by
   * @param source what to say now
   * @param changes what changes it
   */
  public SheetPane(
      Appearance appearance, String name, Supplier<List<Block>> source, Observable... changes) {
    super(appearance, name);
    this.source = source;
    follow(changes);
  }

  @Override
  protected double heightAt(double width) {
    set(width);
    return sheet.height();
  }

  @Override
  protected Box extent(double width, double height) {
    set(width);
    return new Box(0, 0, 1, height);
  }

  private void set(double width) {
    List<Block> wanted = source.get();
    if (!wanted.equals(said) || width != setFor) {
      sheet = ExplanationSheet.of(appearance().measure(), wanted, Math.max(10, width));
      said = wanted;
      setFor = width;
    }
  }

  @Override
  protected void paint(Drawing target, Box visible) {
    sheet.paint(target);
  }

  @Override
  protected List<AccessibleArea> accessibleAreas(Box visible) {
    return AccessibleArea.readings(getId() + "-", sheet.passages());
  }
}
