// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Reflection;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Benchmarks.Tests;

/// <summary>What code allocates when the runtime has done all it can for it.</summary>
public static class LeastAllocations
{
    private const int Rounds = 5;

    /// <summary>Only optimised code keeps the state of an asynchronous method on the stack.</summary>
    public static bool IsOptimised =>
        typeof(GovernanceOptions).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled != true;

    // Code that is still to be compiled for good may box what the final one does not, and which of two codes is first is chance.
    internal static double PerRun(Action action) => Enumerable.Range(0, Rounds).Min(_ => Allocations.PerRun(action));
}
