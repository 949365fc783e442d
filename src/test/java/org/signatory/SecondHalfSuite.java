package org.signatory;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Runs all tests that are not in {@link FirstHalfSuite} in another fork. Surefire would start the product again for each class. */
@Suite
@SelectPackages("org.signatory")
@ExcludePackages({"org.signatory.letters", "org.signatory.matching", "org.signatory.platform", "org.signatory.signons"})
class SecondHalfSuite {}
