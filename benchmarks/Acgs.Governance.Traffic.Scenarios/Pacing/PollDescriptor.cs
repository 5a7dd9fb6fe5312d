// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Traffic.Scenarios.Pacing;

/// <summary>A socket that is waited for: <c>struct pollfd</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct PollDescriptor
{
    public int Socket;
    public short Events;
    public short Returned;
}
