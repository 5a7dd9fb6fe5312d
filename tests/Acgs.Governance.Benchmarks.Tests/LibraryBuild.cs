// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Reflection;

namespace Acgs.Governance.Benchmarks.Tests;

/// <summary>How the library was built.</summary>
public static class LibraryBuild
{
    /// <summary>Only optimised code keeps the state of an asynchronous method on the stack.</summary>
    public static bool IsOptimised =>
        typeof(GovernanceOptions).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled != true;
}
