package org.chainrule.house.bad.practice;

import org.chainrule.house.bad.file.KnowsSession;

/** Practice reads no files. */
public record KnowsFiles(KnowsSession file) {}
