package org.chainrule.view.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.chainrule.app.window.SceneRobot;
import org.chainrule.layout.Box;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class AccessibleNodesTest {

  @BeforeAll
  static void begin() throws Exception {
    FxToolkit.registerPrimaryStage();
    Platform.setImplicitExit(false);
  }

  private final AccessibleNodes nodes = new AccessibleNodes(AccessibleNode::new);

  @Test
  void aFewAreThereAtOnceInTheirOrder() {
    Stage stage = shown();
    SceneRobot.onFx(() -> placed(3));
    SceneRobot.await("the first frame is past", () -> ids().size() == 1);

    SceneRobot.onFx(() -> placed(3, 1, 2));
    assertThat(ids()).containsExactly("3", "1", "2");

    SceneRobot.onFx(() -> placed(3, 4, 2));
    assertThat(ids()).containsExactly("3", "4", "2");
    hide(stage);
  }

  @Test
  void theFirstFrameOfAWindowGoesWithoutThem() {
    Stage stage = shown();
    int here =
        SceneRobot.onFx(
            () -> {
              placed(1, 2, 3);
              return nodes.getChildrenUnmodifiable().size();
            });
    assertThat(here).isZero();
    assertThat(SceneRobot.onFx(nodes::areMade)).isFalse();
    SceneRobot.await("all are there", () -> ids().size() == 3);
    hide(stage);
  }

  @Test
  void ofManySomeComeWithEachPulse() {
    int[] many = IntStream.range(0, 1000).toArray();
    Stage stage = shown();
    SceneRobot.onFx(() -> placed(many));
    assertThat(ids()).hasSizeLessThan(500);

    SceneRobot.await("all are there", () -> ids().size() == many.length);
    assertThat(ids()).containsExactlyElementsOf(IntStream.of(many).mapToObj(k -> k + "").toList());

    SceneRobot.onFx(() -> placed(7));
    assertThat(ids()).containsExactly("7");
    hide(stage);
  }

  private Stage shown() {
    return SceneRobot.onFx(
        () -> {
          Stage fresh = new Stage();
          fresh.setScene(new Scene(new Group(nodes)));
          fresh.show();
          return fresh;
        });
  }

  private static void hide(Stage stage) {
    SceneRobot.onFx(
        () -> {
          stage.hide();
          return stage;
        });
  }

  private AccessibleNodes placed(int... ids) {
    List<AccessibleArea> areas =
        IntStream.of(ids)
            .mapToObj(k -> AccessibleArea.reading(k + "", new Box(k, 0, 1, 1), () -> "read"))
            .toList();
    nodes.place(areas, 10, 0, 0);
    return nodes;
  }

  private List<String> ids() {
    return SceneRobot.onFx(
        () -> nodes.getChildrenUnmodifiable().stream().map(Node::getId).toList());
  }
}
