import Glibc

/// The natural logarithm of a whole number.
func naturalLogarithm(of count: Int) -> Double { log(Double(count)) }
