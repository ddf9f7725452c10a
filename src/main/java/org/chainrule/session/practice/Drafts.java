package org.chainrule.session.practice;

import java.util.Map;
import java.util.function.Consumer;
import org.chainrule.network.scenario.Scenario;

/**
 * What is typed while somebody practises and is not done yet, kept as the net itself is: through a
 * crash, and while another net is open. A net is known again by its numbers.
 */
public interface Drafts {

  /** Keeps nothing. */
  Drafts NONE =
      new Drafts() {
        @Override
        public void keep(PracticeKind kind, Scenario net, Map<String, String> typed) {}

        @Override
        public void find(
            PracticeKind kind, Scenario net, Consumer<? super Map<String, String>> found) {}
      };

  /**
   * Keeps what is typed now in place of what was kept for the net. Returns at once.
   *
   * @param typed texts by where they stand, as the kind of practice calls it; empty where there is
   *     nothing to keep any more
   */
  void keep(PracticeKind kind, Scenario net, Map<String, String> typed);

  /** Tells on the UI thread what was kept for a net, if anything was. */
  void find(PracticeKind kind, Scenario net, Consumer<? super Map<String, String>> found);
}
