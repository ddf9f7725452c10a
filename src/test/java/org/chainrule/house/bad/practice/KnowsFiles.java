package org.chainrule.house.bad.practice;

import org.chainrule.house.bad.file.KnowsSession;

/** What is asked knows no files. */
public record KnowsFiles(KnowsSession file) {}
