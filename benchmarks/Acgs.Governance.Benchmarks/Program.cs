// Constitutional Hash: cdd01ef066bc6cf2

using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
