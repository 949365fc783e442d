package org.signatory;

import org.junit.platform.suite.api.IncludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs the first half of the tests in one fork. Surefire would start the product again for each class. */
@Suite
@SelectPackages("org.signatory")
@IncludePackages({"org.signatory.letters", "org.signatory.matching", "org.signatory.platform", "org.signatory.signons"})
class FirstHalfSuite {}
