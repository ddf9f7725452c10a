package org.chainrule.house.bad.practice;

import org.chainrule.house.bad.file.KnowsSession;

/** An answer is judged without reading files. */
public record KnowsFiles(KnowsSession file) {}
