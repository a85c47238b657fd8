import Cells
for (h,t) in [(4,20),(16,50),(32,100),(128,200),(256,500),(512,1000)] {
    for name in ["lstm","gru","rnn"] {
        let c = try BenchmarkCase(Cell.named(name)!, hidden: h, steps: t)
        print(name,h,t,Stopwatch(budget: .milliseconds(300)).median { _ = c.trace() })
    }
}
