package org.chainrule.app.window;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/** The program's icon, in the sizes that window systems ask for. */
final class Icon {

  private Icon() {}

  static List<Image> images() {
    return Stream.of(32, 64, 128)
        .map(size -> "/assets/icon/chainrule-" + size + ".png")
        .map(Icon.class::getResourceAsStream)
        .filter(Objects::nonNull)
        .map(Image::new)
        .toList();
  }
}
