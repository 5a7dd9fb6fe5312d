// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>A step of a compiled glob.</summary>
/// <param name="Operation">What it does.</param>
/// <param name="First">The character, the least number, or the step to go on at.</param>
/// <param name="Second">The greatest number, or the other step to go on at.</param>
/// <param name="Class">The characters of a class.</param>
internal readonly record struct GlobStep(GlobOperation Operation, int First = 0, int Second = 0, GlobClass? Class = null);
