package org.chainrule.view.common.spoken;

import javafx.scene.control.Label;

/**
 * What something is called that has no label to be seen. JavaFX takes the name of what holds a text
 * from a label alone; an accessible text would stand in for what it holds, and nobody would hear
 * that.
 */
final class UnseenLabel extends Label {

  UnseenLabel() {
    setManaged(false);
    setVisible(false);
  }
}
