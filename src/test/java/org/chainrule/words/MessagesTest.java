package org.chainrule.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private final Messages messages = new Messages(Language.ENGLISH);

  /** What Java reads in the bundle, which has the words of the command line from there. */
  @Test
  void readsTheBundleAsJavaDoes() {
    ResourceBundle bundle = ResourceBundle.getBundle("org.chainrule.words.messages", Locale.ROOT);
    assertThat(messages.keys()).isEqualTo(bundle.keySet());
    assertThat(messages.keys())
        .allSatisfy(key -> assertThat(messages.get(key)).isEqualTo(bundle.getString(key)));
  }

  @Test
  void hasNoOthers() {
    assertThatThrownBy(() -> messages.get("no.such.message"))
        .isInstanceOf(MissingResourceException.class)
        .hasMessageContaining("no.such.message");
  }
}
