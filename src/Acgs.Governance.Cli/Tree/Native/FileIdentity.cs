// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>What tells whether a file is still the one that was read.</summary>
/// <param name="Device">The device that it is on.</param>
/// <param name="Node">Its number there.</param>
/// <param name="Length">Its length.</param>
/// <param name="Modified">When it was last written, in nanoseconds.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Node, long Length, long Modified);
