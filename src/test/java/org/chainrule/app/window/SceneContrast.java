package org.chainrule.app.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.chainrule.drawing.Contrast;
import org.chainrule.drawing.Legibility;
import org.chainrule.view.common.PaintedPane;

/** Which texts of controls stand out too little from what they stand on. */
final class SceneContrast {

  /** As items of menus have it, whose nodes are not disabled themselves. */
  private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("disabled");

  private final Legibility least;
  private final List<String> faint = new ArrayList<>();

  private SceneContrast(Legibility least) {
    this.least = least;
  }

  /** Returns a line for each text or icon that can be used and stands out too little. */
  static List<String> faint(Scene scene, Legibility least) {
    SceneContrast contrast = new SceneContrast(least);
    contrast.visit(scene.getRoot());
    return contrast.faint;
  }

  private void visit(Node node) {
    boolean usable = !node.isDisabled() && !node.getPseudoClassStates().contains(DISABLED);
    if (!node.isVisible() || !usable || node.getOpacity() == 0) {
      return;
    }
    if (node instanceof Text written && !written.getText().isBlank()) {
      check(written);
    }
    if (node instanceof Parent parent && !(node instanceof PaintedPane)) {
      parent.getChildrenUnmodifiable().forEach(this::visit);
    }
  }

  private void check(Text written) {
    Bounds bounds = written.localToScene(written.getLayoutBounds());
    if (bounds.getWidth() == 0 || !(written.getFill() instanceof Color)) {
      return;
    }
    Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    if (isClippedAway(written, middle)) {
      return;
    }
    int behind = behind(written, middle);
    int seen = Contrast.over(argb(written.getFill(), opacity(written)), behind);
    double contrast = Contrast.of(seen, behind);
    String font = written.getFont().getName().toLowerCase(Locale.ROOT);
    boolean isIcon = font.contains("feather");
    boolean isStrong = font.contains("bold");
    double wanted = isIcon ? least.mark() : least.least(written.getFont().getSize(), isStrong);
    if (contrast < wanted) {
      faint.add(
          String.format(
              Locale.ROOT,
              "%s #%06x on #%06x: %.2f",
              path(written),
              seen & 0xFFFFFF,
              behind & 0xFFFFFF,
              contrast));
    }
  }

  /** What is scrolled out of sight is not seen. */
  private static boolean isClippedAway(Node node, Point2D inScene) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.getClip() != null && !up.getClip().contains(up.sceneToLocal(inScene))) {
        return true;
      }
    }
    return false;
  }

  private static String path(Text written) {
    StringBuilder path = new StringBuilder("'" + written.getText().replace('\n', ' ') + "'");
    Node node = written;
    for (int k = 0; k < 4 && node != null; k++) {
      path.append(" < ").append(node.getId() == null ? "" : "#" + node.getId());
      path.append(node.getStyleClass()).append(node.getPseudoClassStates());
      node = node.getParent();
    }
    return path.toString();
  }

  private static double opacity(Node node) {
    double opacity = 1;
    for (Node up = node; up != null; up = up.getParent()) {
      opacity *= up.getOpacity();
    }
    return opacity;
  }

  /** The colour of what all around it are filled with, from the scene to the text. */
  private static int behind(Node node, Point2D inScene) {
    int seen = argb(node.getScene().getFill(), 1);
    Deque<Region> regions = new ArrayDeque<>();
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof Region region) {
        regions.push(region);
      }
    }
    for (Region region : regions) {
      if (region.getBackground() != null) {
        Point2D point = region.sceneToLocal(inScene);
        for (BackgroundFill fill : region.getBackground().getFills()) {
          if (covers(region, fill.getInsets(), point)) {
            seen = Contrast.over(argb(fill.getFill(), opacity(region)), seen);
          }
        }
      }
    }
    return seen;
  }

  private static boolean covers(Region region, Insets insets, Point2D point) {
    return point.getX() >= insets.getLeft()
        && point.getY() >= insets.getTop()
        && point.getX() <= region.getWidth() - insets.getRight()
        && point.getY() <= region.getHeight() - insets.getBottom();
  }

  private static int argb(Paint paint, double opacity) {
    if (!(paint instanceof Color color)) {
      return 0;
    }
    int alpha = (int) Math.round(255 * color.getOpacity() * opacity);
    int red = (int) Math.round(255 * color.getRed());
    int green = (int) Math.round(255 * color.getGreen());
    int blue = (int) Math.round(255 * color.getBlue());
    return alpha << 24 | red << 16 | green << 8 | blue;
  }
}
