import { createBrowserRouter } from "react-router";
import { Crash } from "./Crash";
import { NotFound } from "./NotFound";
import { SessionGate } from "./session";
import { Shell } from "./Shell";
import { Home } from "./Home";

export const router = createBrowserRouter([
  {
    element: (
      <SessionGate>
        <Shell />
      </SessionGate>
    ),
    errorElement: <Crash />,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Home /> },
      {
        path: "cases",
        lazy: async () => ({ Component: (await import("../cases/InboxPage")).InboxPage }),
      },
      {
        path: "cases/:id",
        lazy: async () => ({ Component: (await import("../cases/CasePage")).CasePage }),
      },
      { path: "*", element: <NotFound /> },
    ],
  },
]);
