package org.chainrule.file.lesson;

import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioWriter;

/** Lesson files for tests. */
public final class LessonTexts {

  private LessonTexts() {}

  /** A lesson of three stops with everything in it, that holds its scenarios. */
  public static String everything() {
    return """
        {"format": "chainrule-lesson", "version": 1, "name": "Small", "teaches": "That it works.",
         "brief": true,
         "author": {"name": "Ada"},
         "scenarios": {
           "relu": %s,
           "xor": %s},
         "stops": [
           {"title": "First", "scenario": "relu", "step": "start", "notes": "Say \\"hello\\".\\nTwice."},
           {"title": "Second", "step": "dl_dz1", "select": "W1:2,1", "lens": "unit", "walk": true,
            "zoom": 1.25, "notation": {"layered": true, "rows": true}, "minutes": 2},
           {"scenario": "xor", "step": "z1", "select": "z1", "layout": "panels"}]}
        """
        .formatted(json("relu-regression"), json("xor"));
  }

  private static String json(String id) {
    return ScenarioWriter.toJson(BundledScenarios.load(id));
  }
}
