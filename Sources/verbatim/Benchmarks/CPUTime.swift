import Foundation

/// How much of the processor a run has used.
enum CPUTime {
  /// Seconds of this process.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds of the processes that it has started and that have ended.
  static var ofChildren: Double {
    let usage = usage(RUSAGE_CHILDREN.rawValue)
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// Bytes of memory at most so far.
  static var peakMemory: Int { usage(RUSAGE_SELF.rawValue).ru_maxrss << 10 }

  private static func usage(_ who: Int32) -> rusage {
    var usage = rusage()
    getrusage(who, &usage)
    return usage
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
