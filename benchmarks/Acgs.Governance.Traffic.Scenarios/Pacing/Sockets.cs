// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Traffic.Scenarios.Pacing;

/// <summary>Waits for sockets or for a moment, whatever comes first; the class library waits in whole milliseconds only.</summary>
internal static partial class Sockets
{
    private const short Readable = 1;

    public static PollDescriptor Describe(System.Net.Sockets.Socket socket) => new() { Socket = (int)socket.Handle, Events = Readable };

    /// <summary>Waits at most so long; a signal may end the wait earlier.</summary>
    public static void Wait(PollDescriptor[] sockets, TimeSpan longest)
    {
        foreach (ref var socket in sockets.AsSpan())
        {
            socket.Returned = 0;
        }

        var time = new TimeSpec((long)longest.TotalSeconds, longest.Ticks % TimeSpan.TicksPerSecond * 100);
        _ = Poll(sockets, (nuint)sockets.Length, in time, 0);
    }

    [LibraryImport("libc", EntryPoint = "ppoll")]
    private static partial int Poll([In, Out] PollDescriptor[] sockets, nuint count, in TimeSpec longest, nint mask);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct TimeSpec(long Seconds, long Nanoseconds);
}
